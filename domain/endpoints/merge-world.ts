import type { MergeFacts, NamedDraft } from "./decide-merge";
import type { EndpointDraft } from "./endpoint-draft";
import { addressName, type EndpointState, laid, layOver, taken } from "./endpoint-state";
import { roomFor } from "./user-limit";

export interface Person {
  before: EndpointState | null;
  now: EndpointState | null;
  isSaid: boolean;
}

export interface User {
  id: string;
  isKnown: boolean; // somebody had it, or had its attributes, before
  before: Record<string, string[]>;
  now: Record<string, string[]>;
  members: Map<string, Person>;
  touchedBy: string | null; // the first endpoint whose draft spoke of it
}

/** The endpoints and users a merge may touch, as they stand while one draft after the other is laid over them. */
export function mergeWorld({ known, endpointsPerUser, requestId }: MergeFacts) {
  const persons = new Map<string, Person>();
  const holders = new Map<string, Person[]>();
  const users = new Map<string, User>();
  for (const state of known) if (!persons.has(state.id)) addKnown(state);

  function addKnown(state: EndpointState): void {
    const person = { before: state, now: state, isSaid: false };
    persons.set(state.id, person);
    holdAddress(person, state);
  }

  function holdAddress(person: Person, { channel, addressKey }: EndpointState): void {
    if (addressKey === "") return;
    const name = addressName(channel, addressKey);
    const others = holders.get(name);
    if (others) others.push(person);
    else holders.set(name, [person]);
  }

  /** Why the draft is left out, or null when it is laid over its endpoint. */
  function apply(draft: NamedDraft): { column: string; reason: string } | "missing" | null {
    const person = persons.get(draft.id) ?? { before: null, now: null, isSaid: false };
    const was = person.now;
    const next = was ? layOver(was, draft) : newEndpoint(draft);
    if (!next) return "missing";
    const refusal = joinUser(person, next, draft);
    if (refusal) return refusal;
    person.now = next;
    person.isSaid = true;
    persons.set(draft.id, person);
    if (!was || was.addressKey !== next.addressKey || was.channel !== next.channel) takeAddress(person, next);
    return null;
  }

  /** Who has opted out stays so under another id, unless the draft says otherwise. */
  function newEndpoint(draft: NamedDraft): EndpointState | null {
    const { id, channel, address, addressKey } = draft;
    if (channel === null || address === null || addressKey === null) return null;
    const others = draft.optOut === null ? holders.get(addressName(channel, addressKey)) : undefined;
    return {
      id,
      channel,
      address,
      addressKey,
      userId: draft.userId,
      optOut: draft.optOut ?? (others?.some(({ now }) => now?.optOut === "ALL") ? "ALL" : "NONE"),
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

  /** END-9: other endpoints with the address become inactive. */
  function takeAddress(person: Person, next: EndpointState): void {
    next.status = "ACTIVE";
    for (const other of holders.get(addressName(next.channel, next.addressKey)) ?? []) {
      const { now } = other;
      const holds = now && now.addressKey === next.addressKey && now.channel === next.channel;
      if (other !== person && holds && now.status === "ACTIVE") other.now = { ...now, status: "INACTIVE" };
    }
    holdAddress(person, next);
  }

  /** END-12, END-13. An endpoint without a user brings its attributes along, one that comes from another user leaves them there. */
  function joinUser(person: Person, next: EndpointState, draft: NamedDraft) {
    const { now: was } = person;
    const own = was?.userAttributes ?? {};
    const gone = draft.without?.userAttributes;
    if (next.userId === null) {
      next.userAttributes = laid(was?.userId ? {} : taken(own, gone), draft.userAttributes);
      return null;
    }
    const speaks = speaksOfUser(draft);
    if (!speaks) return null; // its user is not looked at
    const user = userOf(next.userId);
    if (was?.userId !== next.userId) {
      const states = [...user.members.values()].flatMap(({ now }) => now ?? []);
      const room = roomFor(next.channel, states, endpointsPerUser);
      if (!room.ok) return { column: "User.UserId", reason: room.reason };
      if (room.displaced) displace(user, room.displaced);
      if (was?.userId) users.get(was.userId)?.members.delete(next.id);
      else bringAlong(user, own, person.before !== null);
    }
    user.members.set(next.id, person);
    user.touchedBy ??= next.id;
    user.now = laid(taken(user.now, gone), draft.userAttributes);
    return null;
  }

  function displace(user: User, { id }: EndpointState): void {
    const person = user.members.get(id);
    user.members.delete(id);
    if (person?.now) person.now = { ...person.now, status: "INACTIVE", userId: null, userAttributes: {} };
  }

  function userOf(id: string): User {
    const found = users.get(id);
    if (found) return found;
    const members = new Map<string, Person>();
    const user: User = { id, isKnown: false, before: {}, now: {}, members, touchedBy: null };
    users.set(id, user);
    return user;
  }

  /** Every user a draft may speak of, with all endpoints that are theirs. What was changed last holds where they differ. */
  function gatherUsers(): void {
    const ofUsers = [...persons.values()].filter(({ now }) => now?.userId);
    ofUsers.sort((one, other) => (one.now?.effectiveAt ?? 0) - (other.now?.effectiveAt ?? 0));
    for (const person of ofUsers) {
      const user = userOf(person.now?.userId ?? "");
      user.members.set(person.now?.id ?? "", person);
      user.isKnown = true;
      user.now = laid(user.now, person.now?.userAttributes ?? {});
      user.before = user.now;
    }
  }
  gatherUsers();

  /** END-12: every endpoint of a user that was spoken of has the same user attributes. */
  function settle(): void {
    for (const { members, now, touchedBy } of users.values()) {
      if (touchedBy === null) continue;
      for (const person of members.values())
        if (person.now && person.now.userAttributes !== now)
          person.now = { ...person.now, userAttributes: now };
    }
  }

  return { persons, users, apply, settle };
}

/** Whether a draft says something of its endpoint's user, whoever that is. */
export function speaksOfUser({ userId, userAttributes, without }: EndpointDraft): boolean {
  if (userId !== null || (without && without.userAttributes.length > 0)) return true;
  for (const _ in userAttributes) return true;
  return false;
}

function bringAlong(user: User, own: Record<string, string[]>, isThere: boolean): void {
  const isFirst = user.members.size === 0;
  user.now = { ...own, ...user.now };
  if (isFirst) user.before = user.now;
  user.isKnown ||= isThere;
}
