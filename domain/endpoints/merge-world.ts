import type { OptOut } from "@/domain/messaging/channel";
import { addressName, type EndpointState, laid, layOver } from "./endpoint-state";
import { bytesOf, kilobytesBeyond } from "./size";
import { type Joining, joinUser, userAttributesAhead, userOf } from "./user-of-merge";
import type { NamedDraft, Person, World } from "./world";

type Rules = Pick<World, "limits" | "requestId"> & Partial<Pick<World, "keptOptOuts">>;

export function worldOf(known: EndpointState[], { limits, requestId, keptOptOuts }: Rules): World {
  const world: World = {
    persons: new Map(),
    holders: new Map(),
    users: new Map(),
    limits,
    requestId,
    keptOptOuts: keptOptOuts ?? new Set(),
  };
  for (const state of known) {
    const person = { before: state, now: state, isSaid: false };
    world.persons.set(state.id, person);
    hold(world, person, addressName(state.channel, state.addressKey), state.addressKey);
  }
  gatherUsers(world);
  return world;
}

export type Refusal = { column: string; reason: string } | "missing";

/** Why the draft is left out, or null when it is laid over its endpoint. */
export function applyDraft(world: World, draft: NamedDraft): Refusal | null {
  const person = world.persons.get(draft.id) ?? { before: null, now: null, isSaid: false };
  const was = person.now;
  const next = was ? layOver(was, draft) : newEndpoint(world, draft);
  if (!next) return "missing";
  const refusal = outgrows(world, { person, next, draft }) ?? joinUser(world, { person, next, draft });
  if (refusal) return refusal;
  person.now = next;
  person.isSaid = true;
  world.persons.set(draft.id, person);
  const isSettled =
    was && !claims(draft, was) && was.addressKey === next.addressKey && was.channel === next.channel;
  if (!isSettled) takeAddress(world, person, next, draft.optOut);
  return null;
}

/** END-14. What is too large already, under a limit that was lowered, may still become smaller. */
function outgrows(world: World, joining: Joining): Refusal | null {
  const { next, person } = joining;
  const most = world.limits.endpointKilobytes;
  const { attributes, metrics, demographic, location } = next;
  const userAttributes = userAttributesAhead(world, joining);
  const ahead = { attributes, metrics, demographic, location, userAttributes };
  const kilobytes = kilobytesBeyond(ahead, most);
  if (kilobytes === null || (person.now && bytesOf(ahead) < bytesOf(person.now))) return null;
  const reason = `The endpoint would have ${kilobytes} KB, and in this project one has at most ${most} KB. Take something away, or raise the limit in the settings.`;
  return { column: "", reason };
}

/** B2: whoever speaks for itself is active from then on. */
const claims = ({ registers }: NamedDraft, { status }: EndpointState) => registers && status === "INACTIVE";

function newEndpoint({ requestId }: World, draft: NamedDraft): EndpointState | null {
  const { id, channel, address, addressKey } = draft.registers ? addressed(draft) : draft;
  if (channel === null || address === null || addressKey === null) return null;
  return {
    id,
    channel,
    address,
    addressKey,
    userId: draft.userId,
    optOut: draft.optOut ?? "NONE",
    status: "ACTIVE",
    attributes: draft.attributes,
    metrics: draft.metrics,
    demographic: draft.demographic,
    location: draft.location,
    userAttributes: {},
    requestId,
    effectiveAt: Number.POSITIVE_INFINITY, // younger than all that are there
  };
}

const UNADDRESSED = { channel: "CUSTOM", address: "", addressKey: "" } as const;

function addressed(draft: NamedDraft): NamedDraft {
  const { channel, address, addressKey } = draft;
  return {
    ...draft,
    channel: channel ?? UNADDRESSED.channel,
    address: address ?? UNADDRESSED.address,
    addressKey: addressKey ?? UNADDRESSED.addressKey,
  };
}

/** END-9: whoever comes to an address last holds it; other endpoints with it become inactive. An opt-out stays with the address, even of somebody who was deleted, unless the draft says otherwise. */
function takeAddress(world: World, person: Person, next: EndpointState, optOut: OptOut | null): void {
  next.status = "ACTIVE";
  const name = addressName(next.channel, next.addressKey);
  const there = holdersNow(world, name, next);
  const isOptedOut = world.keptOptOuts.has(name) || there.some(({ now }) => now?.optOut === "ALL");
  if (optOut === null && isOptedOut) next.optOut = "ALL";
  for (const other of there) {
    const { now } = other;
    if (other !== person && now?.status === "ACTIVE") other.now = { ...now, status: "INACTIVE" };
  }
  hold(world, person, name, next.addressKey);
}

const nobody: Person[] = [];

function holdersNow({ holders }: World, name: string, { channel, addressKey }: EndpointState): Person[] {
  const ever = holders.get(name);
  if (!ever) return nobody;
  return ever.filter(({ now }) => now?.addressKey === addressKey && now.channel === channel);
}

function hold({ holders }: World, person: Person, name: string, addressKey: string): void {
  if (addressKey === "") return;
  const others = holders.get(name);
  if (others) others.push(person);
  else holders.set(name, [person]);
}

/** Every user a draft may speak of, with all endpoints that are theirs. What was changed last holds where they differ. */
function gatherUsers({ persons, users }: World): void {
  const ofUsers = [...persons.values()].filter(({ now }) => now?.userId);
  ofUsers.sort((one, other) => (one.now?.effectiveAt ?? 0) - (other.now?.effectiveAt ?? 0));
  for (const person of ofUsers) {
    const user = userOf(users, person.now?.userId ?? "");
    user.members.set(person.now?.id ?? "", person);
    user.isKnown = true;
    user.now = laid(user.now, person.now?.userAttributes ?? {});
    user.before = user.now;
  }
}
