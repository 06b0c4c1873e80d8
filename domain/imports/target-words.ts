import type { fixedTargets, namedPrefixes } from "./targets";

/** Where a column may go, in plain words, in the order in which a list offers it. */
export const fixedTargetWords = {
  Address: "Address to write to",
  "User.UserId": "User id",
  Id: "Id of the endpoint",
  ChannelType: "Channel",
  OptOut: "Opt-out",
  "Location.City": "City",
  "Location.Country": "Country",
  "Location.PostalCode": "Postal code",
  "Location.Region": "Region",
  "Location.Latitude": "Latitude",
  "Location.Longitude": "Longitude",
  "Demographic.Timezone": "Time zone",
  "Demographic.Locale": "Language and country (locale)",
  "Demographic.Platform": "Platform",
  "Demographic.PlatformVersion": "Platform version",
  "Demographic.AppVersion": "App version",
  "Demographic.Make": "Device make",
  "Demographic.Model": "Device model",
  "Demographic.ModelVersion": "Device model version",
} satisfies Record<(typeof fixedTargets)[number], string>;

/** Targets with a name of their own, each with what it is for. */
export const namedTargetWords = {
  "User.UserAttributes.": "About the person",
  "Attributes.": "About this address",
  "Metrics.": "A number",
} satisfies Record<(typeof namedPrefixes)[number], string>;
