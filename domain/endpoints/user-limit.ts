import type { Channel } from "@/domain/messaging/channel";
import type { EndpointState } from "./endpoint-state";

const displacing: ReadonlySet<Channel> = new Set([
  "ADM",
  "GCM",
  "APNS",
  "APNS_VOIP",
  "APNS_VOIP_SANDBOX",
  "BAIDU",
]);
const pushChannels: ReadonlySet<Channel> = new Set<Channel>([...displacing, "APNS_SANDBOX", "PUSH"]);

export type Room = { ok: true; displaced: EndpointState | null } | { ok: false; reason: string };

/** END-13, B3: whether one more endpoint fits beside those a user has. A push endpoint displaces the user's oldest one. */
export function roomFor(channel: Channel, members: EndpointState[], limit: number): Room {
  if (members.length < limit) return { ok: true, displaced: null };
  const oldest = displacing.has(channel) ? oldestPush(members) : null;
  if (oldest) return { ok: true, displaced: oldest };
  return { ok: false, reason: `Exceeded maximum endpoint per user count: ${limit}` };
}

function oldestPush(members: EndpointState[]): EndpointState | null {
  let oldest: EndpointState | null = null;
  for (const member of members)
    if (pushChannels.has(member.channel) && (!oldest || member.effectiveAt < oldest.effectiveAt))
      oldest = member;
  return oldest;
}
