import type { Channel } from "@/domain/messaging/channel";
import type { SkipReason, WaitReason } from "./message-state";

/** What is known of a message at the moment it could leave. */
export interface Facts {
  now: Date;
  channel: Channel;
  /** EML-1: whether the project's channel is switched on. */
  channelOn: boolean;
  /** Whether the address may not be mailed by anyone of this account. */
  suppressed: boolean;
  /** Null: deleted since it was planned. */
  endpoint: {
    channel: Channel;
    address: string;
    optOut: "ALL" | "NONE";
    status: "ACTIVE" | "INACTIVE";
  } | null;
  /** CMP-21: whether the segment that filters its campaign's events leaves them out. */
  leftOut: boolean;
  /** PRJ-9: when its run is over for it; null: never. */
  expiresAt: Date | null;
  /** PRJ-5, CMP-20: until when it is quiet where they are, and what that means; null: it is not. */
  quiet: { until: Date; kind: "drop" | "hold" } | null;
  /** Until when the provider is left alone; null: it works. */
  providerPausedUntil: Date | null;
}

export type Verdict =
  | { kind: "deliver" }
  | { kind: "wait"; until: Date; reason: WaitReason }
  | { kind: "never"; reason: SkipReason; detail?: string | null };

/** Deliver now, later or never, and why. Caps are counted when the message is reserved: only there are they exact. */
export function verdictOn(facts: Facts): Verdict {
  const reason = skipReasonOf(facts);
  if (reason) return { kind: "never", reason };
  const { now, expiresAt, quiet, providerPausedUntil } = facts;
  if (expiresAt && expiresAt <= now) return { kind: "never", reason: "expired" };
  if (quiet?.kind === "drop") return { kind: "never", reason: "quiet_time" };
  if (quiet) return { kind: "wait", until: earlier(quiet.until, expiresAt), reason: "quiet_time" };
  if (providerPausedUntil && providerPausedUntil > now) {
    return { kind: "wait", until: providerPausedUntil, reason: "provider_paused" };
  }
  return { kind: "deliver" };
}

const earlier = (one: Date, other: Date | null) => (other && other < one ? other : one);

function skipReasonOf({ channel, channelOn, suppressed, endpoint, leftOut }: Facts): SkipReason | null {
  if (!endpoint) return "endpoint_gone";
  if (!channelOn) return "channel_off";
  if (endpoint.status === "INACTIVE") return "inactive";
  if (endpoint.optOut === "ALL") return "opted_out";
  if (endpoint.address === "" || endpoint.channel !== channel) return "no_address";
  if (leftOut) return "not_in_segment";
  return suppressed ? "suppressed" : null;
}
