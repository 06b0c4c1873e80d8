import type { FieldName, Subject } from "../subjects";
import { quote } from "./quote";

/** Fields as a sentence names them; read back longest first. */
export const fieldWords: Record<FieldName, string> = {
  Id: "endpoint ID",
  ChannelType: "channel",
  Address: "address",
  OptOut: "opt-out",
  EndpointStatus: "endpoint status",
  "User.UserId": "user ID",
  CreationDate: "creation date",
  EffectiveDate: "last change",
  "Demographic.AppVersion": "app version",
  "Demographic.Locale": "locale",
  "Demographic.Make": "device make",
  "Demographic.Model": "device model",
  "Demographic.ModelVersion": "device model version",
  "Demographic.Platform": "platform",
  "Demographic.PlatformVersion": "platform version",
  "Demographic.Timezone": "time zone",
  "Location.City": "city",
  "Location.Country": "country",
  "Location.PostalCode": "postal code",
  "Location.Region": "region",
};

const reserved = new Set(
  [...Object.values(fieldWords), "attribute", "user", "metric", "the"].map((words) =>
    (words.split(" ")[0] ?? "").toLowerCase(),
  ),
);

/** Whether a name needs neither quotes nor the word "attribute" before it. */
export function isPlainName(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(name) && !reserved.has(name.toLowerCase());
}

export function subjectInWords(subject: Subject): string {
  if (subject.of === "field") return fieldWords[subject.name];
  const name = isPlainName(subject.name) ? subject.name : quote(subject.name);
  if (subject.of === "userAttribute") return `user attribute ${name}`;
  if (subject.of === "metric") return `metric ${name}`;
  return isPlainName(subject.name) ? name : `attribute ${name}`;
}
