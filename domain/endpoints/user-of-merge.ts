import type { EndpointDraft } from "./endpoint-draft";
import { type EndpointState, laid, taken } from "./endpoint-state";
import { roomFor } from "./user-limit";
import type { NamedDraft, Person, User, World } from "./world";

export interface Joining {
  person: Person;
  next: EndpointState;
  draft: NamedDraft;
}

/** END-12, END-13: an endpoint and its user. Returns why it cannot be theirs, or null. */
export function joinUser(world: World, { person, next, draft }: Joining) {
  const was = person.now;
  const gone = draft.without?.userAttributes;
  if (next.userId === null) {
    const own = was && was.userId === null ? taken(was.userAttributes, gone) : {};
    next.userAttributes = laid(own, draft.userAttributes);
    return null;
  }
  if (!speaksOfUser(draft)) return null;
  const user = userOf(world.users, next.userId);
  if (was?.userId !== next.userId) {
    const refusal = makeRoom(user, next, world.limits.endpointsPerUser);
    if (refusal) return refusal;
    if (was?.userId) world.users.get(was.userId)?.members.delete(next.id);
    else bringAlong(user, person);
  }
  user.members.set(next.id, person);
  user.touchedBy ??= next.id;
  user.now = laid(taken(user.now, gone), draft.userAttributes);
  return null;
}

/** The user attributes an endpoint will have by its draft. */
export function userAttributesAhead({ users }: World, { person: { now }, next, draft }: Joining) {
  const isOwn = !now || now.userId === next.userId || now.userId === null;
  const own = isOwn ? (now?.userAttributes ?? {}) : {};
  const before = next.userId === null ? own : (users.get(next.userId)?.now ?? own);
  return laid(taken(before, draft.without?.userAttributes), draft.userAttributes);
}

/** Whether a draft says something of its endpoint's user, whoever that is. */
export function speaksOfUser({ userId, userAttributes, without }: EndpointDraft): boolean {
  if (userId !== null || (without && without.userAttributes.length > 0)) return true;
  for (const _ in userAttributes) return true;
  return false;
}

function makeRoom(user: User, next: EndpointState, limit: number) {
  const states = [...user.members.values()].flatMap(({ now }) => now ?? []);
  const room = roomFor(next.channel, states, limit);
  if (!room.ok) return { column: "User.UserId", reason: room.reason };
  if (!room.displaced) return null;
  const { id } = room.displaced;
  const person = user.members.get(id);
  user.members.delete(id);
  if (person?.now) person.now = { ...person.now, status: "INACTIVE", userId: null, userAttributes: {} };
  return null;
}

/** An endpoint without a user brings its attributes along; one that comes from another user leaves them there. */
function bringAlong(user: User, { before, now }: Person): void {
  const isFirst = user.members.size === 0;
  user.now = { ...now?.userAttributes, ...user.now };
  if (isFirst) user.before = user.now;
  user.isKnown ||= before !== null;
}

export function userOf(users: Map<string, User>, id: string): User {
  const found = users.get(id);
  if (found) return found;
  const members = new Map<string, Person>();
  const user: User = { id, isKnown: false, before: {}, now: {}, members, touchedBy: null };
  users.set(id, user);
  return user;
}

/** END-12: every endpoint of a user that was spoken of has the same user attributes. */
export function shareAttributes(users: Map<string, User>): void {
  for (const { members, now, touchedBy } of users.values()) {
    if (touchedBy === null) continue;
    for (const person of members.values())
      if (person.now) person.now = { ...person.now, userAttributes: now };
  }
}
