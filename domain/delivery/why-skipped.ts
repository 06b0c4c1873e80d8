import type { Channel } from "@/domain/messaging/channel";
import type { SkipReason } from "./message-state";

interface Standing {
  channel: Channel;
  address: string;
  status: "ACTIVE" | "INACTIVE";
  optOut: "ALL" | "NONE";
  isSuppressed: boolean;
}

export type StandingReason = Extract<SkipReason, "inactive" | "no_address" | "opted_out" | "suppressed">;

/** Channels that find a person without an address. */
const withoutAddress: readonly Channel[] = ["IN_APP", "CUSTOM"];

/** All that keeps campaigns from writing to an endpoint, in the order in which segments count it: the first is the reason. */
export function whySkipped({ channel, address, status, optOut, isSuppressed }: Standing): StandingReason[] {
  const reasons: StandingReason[] = [];
  if (status === "INACTIVE") reasons.push("inactive");
  if (address === "" && !withoutAddress.includes(channel)) reasons.push("no_address");
  if (optOut === "ALL") reasons.push("opted_out");
  if (isSuppressed) reasons.push("suppressed");
  return reasons;
}
