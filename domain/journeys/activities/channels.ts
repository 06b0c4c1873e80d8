import type { Channel } from "@/domain/messaging/channel";

/** What a journey sends through; PUSH stands for every push service. */
export const messageChannels = ["EMAIL", "SMS", "PUSH", "CUSTOM", "VOICE"] as const satisfies Channel[];
export type MessageChannel = (typeof messageChannels)[number];
