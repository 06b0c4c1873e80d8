import type { Channel, OptOut } from "@/domain/messaging/channel";
import type { EndpointDraft } from "./endpoint-draft";

/** An endpoint as it stands, in the table or about to. */
export interface EndpointState
  extends Pick<
    EndpointDraft,
    "userId" | "attributes" | "metrics" | "demographic" | "location" | "userAttributes"
  > {
  id: string;
  channel: Channel;
  address: string;
  addressKey: string;
  optOut: OptOut;
  status: "ACTIVE" | "INACTIVE";
  requestId: string | null;
  effectiveAt: number; // milliseconds; of equals in age the one read first is the older
}

export const addressName = (channel: Channel, addressKey: string) => `${channel} ${addressKey}`;

/** `draft` laid over `before` (B1): what it leaves unsaid stays, a list it names is replaced whole. What belongs to the user comes later. */
export function layOver(before: EndpointState, draft: EndpointDraft): EndpointState {
  const { without } = draft;
  return {
    ...before,
    channel: draft.channel ?? before.channel,
    address: draft.address ?? before.address,
    addressKey: draft.addressKey ?? before.addressKey,
    userId: draft.userId ?? (without?.user ? null : before.userId),
    optOut: draft.optOut ?? before.optOut,
    attributes: laid(taken(before.attributes, without?.attributes), draft.attributes),
    metrics: laid(taken(before.metrics, without?.metrics), draft.metrics),
    demographic: laid(taken(before.demographic, without?.demographic), draft.demographic),
    location: laid(taken(before.location, without?.location), draft.location),
  };
}

/** The same object when none of the names is in it. */
export function taken<T>(before: Record<string, T>, names: string[] = []): Record<string, T> {
  if (!names.some((name) => Object.hasOwn(before, name))) return before;
  return Object.fromEntries(Object.entries(before).filter(([name]) => !names.includes(name)));
}

/** The same object when that changes nothing of it. */
export function laid<T extends Value>(before: Record<string, T>, over: Record<string, T>): Record<string, T> {
  for (const name in over)
    if (!Object.hasOwn(before, name) || !isSameValue(before[name], over[name])) return { ...before, ...over };
  return before;
}

type Value = string | number | string[] | null | undefined;

export function isSameValue(one: Value, other: Value): boolean {
  if (one === other) return true;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((value, at) => value === other[at]);
}
