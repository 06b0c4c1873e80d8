import type { Channel } from "./channel";

/** Channels as people call them. */
export const channelWords = {
  EMAIL: "E-mail",
  SMS: "SMS",
  VOICE: "Voice",
  PUSH: "Push",
  GCM: "Push, Android",
  APNS: "Push, Apple",
  APNS_SANDBOX: "Push, Apple sandbox",
  APNS_VOIP: "VoIP push, Apple",
  APNS_VOIP_SANDBOX: "VoIP push, Apple sandbox",
  ADM: "Push, Amazon",
  BAIDU: "Push, Baidu",
  IN_APP: "In-app",
  CUSTOM: "Custom channel",
} satisfies Record<Channel, string>;
