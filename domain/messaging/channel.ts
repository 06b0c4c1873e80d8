/** END-3: the channel types as Pinpoint names them on the wire. */
export const channels = [
  "PUSH",
  "GCM",
  "APNS",
  "APNS_SANDBOX",
  "APNS_VOIP",
  "APNS_VOIP_SANDBOX",
  "ADM",
  "SMS",
  "VOICE",
  "EMAIL",
  "BAIDU",
  "CUSTOM",
  "IN_APP",
] as const;
export type Channel = (typeof channels)[number];

export const optOuts = ["ALL", "NONE"] as const;
export type OptOut = (typeof optOuts)[number];

export const endpointStatuses = ["ACTIVE", "INACTIVE"] as const;
