import type { Channel } from "@/domain/messaging/channel";

/** What a journey sends through; PUSH stands for every push service. */
export const messageChannels = ["EMAIL", "SMS", "PUSH", "CUSTOM", "VOICE"] as const satisfies Channel[];
export type MessageChannel = (typeof messageChannels)[number];

/** Which endpoints a message goes to. A custom channel says itself. */
export const endpointTypes = {
  EMAIL: ["EMAIL"],
  SMS: ["SMS"],
  PUSH: ["PUSH", "GCM", "APNS", "APNS_SANDBOX", "APNS_VOIP", "APNS_VOIP_SANDBOX", "ADM", "BAIDU"],
  CUSTOM: ["CUSTOM"],
  VOICE: ["VOICE"],
} as const satisfies Record<MessageChannel, readonly Channel[]>;
