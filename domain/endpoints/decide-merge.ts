import type { Limits } from "@/domain/limits/limits";
import { type NameBook, type NamedAttribute, nameKeeper } from "./attribute-name";
import { type Change, changesOf, differences, type EndpointChanges } from "./changes";
import type { EndpointState } from "./endpoint-state";
import { applyDraft, type Refusal, worldOf } from "./merge-world";
import { shareAttributes } from "./user-of-merge";
import type { NamedDraft, Person, User } from "./world";

/** All that is true before a merge, of every endpoint it may touch. */
export interface MergeFacts {
  known: EndpointState[]; // by id, by address, and all members of the users that are named
  names: NameBook;
  limits: Pick<Limits, "endpointsPerUser" | "endpointKilobytes">;
  requestId: string;
  keptOptOuts?: ReadonlySet<string>; // by addressName: of endpoints that were deleted
}

/** `repeated`: the same request had said something of this endpoint before, and now said this. `missing`: an unknown id, and no address to make it with. */
export type MergeOutcome =
  | "created"
  | "updated"
  | "unchanged"
  | "repeated"
  | "missing"
  | { refused: { column: string; reason: string } };

export interface ChangedEndpoint {
  before: EndpointState;
  after: EndpointState;
  changes: EndpointChanges | null; // null: what its user shares, and nothing else
  isSaid: boolean; // a draft was about it; else it changed because another one did
}

export interface ChangedUser {
  userId: string | null; // null: an endpoint without a user is its own
  endpointId: string;
  changes: Change[];
}

/** What a merge comes to: rows to write, changes to tell. */
export interface Merge {
  outcomes: MergeOutcome[]; // one a draft
  created: EndpointState[];
  changed: ChangedEndpoint[];
  users: ChangedUser[];
  newNames: NamedAttribute[];
  recalled: string[]; // of the kept opt-outs those whose address is held again
  footprint: Footprint;
}

/** All that a merge reads or writes, by name. Two merges that have nothing in common may go on side by side. */
export interface Footprint {
  ids: Names;
  addresses: Names;
  userIds: Names;
}
type Names = Pick<Map<string, unknown>, "has" | "keys">;

export function meets(one: Footprint, other: Footprint): boolean {
  return (
    sharesAny(one.ids, other.ids) ||
    sharesAny(one.addresses, other.addresses) ||
    sharesAny(one.userIds, other.userIds)
  );
}

function sharesAny(one: Names, other: Names): boolean {
  for (const name of one.keys()) if (other.has(name)) return true;
  return false;
}

/** B1, B2, B3, END-9, END-12, END-13, END-14: what becomes of endpoints when drafts are laid over them, in their order. */
export function decideMerge(facts: MergeFacts, drafts: NamedDraft[]): Merge {
  const keeper = nameKeeper(facts.names);
  const world = worldOf(facts.known, facts);
  const refusals = drafts.map((draft) => {
    const bad = keeper.refuse(draft);
    return bad ? { column: bad.name, reason: bad.reason } : applyDraft(world, draft);
  });
  shareAttributes(world.users);
  const changed = changedIn(world.persons);
  const written = new Set(changed.map(({ after }) => after.id));
  return {
    outcomes: outcomesOf(drafts, refusals, world.persons, written, facts.requestId),
    created: createdIn(world.persons),
    changed,
    users: [...changedUsers(world.users), ...changedAlone(changed)],
    newNames: keeper.admitted,
    recalled: [...world.keptOptOuts].filter((name) => world.holders.has(name)),
    footprint: { ids: world.persons, addresses: world.holders, userIds: world.users },
  };
}

function outcomesOf(
  drafts: NamedDraft[],
  refusals: (Refusal | null)[],
  persons: Map<string, Person>,
  written: Set<string>,
  requestId: string,
): MergeOutcome[] {
  const seen = new Set<string>();
  const outcomes: MergeOutcome[] = new Array(drafts.length);
  for (let at = drafts.length - 1; at >= 0; at--) {
    const refusal = refusals[at];
    const id = drafts[at]?.id ?? "";
    if (refusal) outcomes[at] = refusal === "missing" ? refusal : { refused: refusal };
    else if (seen.has(id)) outcomes[at] = "repeated";
    else outcomes[at] = outcomeOf(persons.get(id)?.before ?? null, written.has(id), requestId);
    if (!refusal) seen.add(id);
  }
  return outcomes;
}

function outcomeOf(before: EndpointState | null, isWritten: boolean, requestId: string): MergeOutcome {
  if (!before) return "created";
  if (before.requestId === requestId) return "repeated";
  return isWritten ? "updated" : "unchanged";
}

function createdIn(persons: Map<string, Person>): EndpointState[] {
  const created: EndpointState[] = [];
  for (const { before, now } of persons.values()) if (!before && now) created.push(now);
  return created;
}

function changedIn(persons: Map<string, Person>): ChangedEndpoint[] {
  const changed: ChangedEndpoint[] = [];
  for (const { before, now, isSaid } of persons.values()) {
    if (!before || !now || before === now) continue;
    const changes = changesOf(before, now);
    const isShared = !changes && differences(before.userAttributes, now.userAttributes, "").length > 0;
    if (changes || isShared) changed.push({ before, after: now, changes, isSaid });
  }
  return changed;
}

function changedUsers(users: Map<string, User>): ChangedUser[] {
  return [...users.values()].flatMap(({ id, isKnown, before, now, touchedBy }) => {
    const changes = isKnown && touchedBy !== null ? differences(before, now, "") : [];
    return changes.length > 0 && touchedBy !== null ? [{ userId: id, endpointId: touchedBy, changes }] : [];
  });
}

/** An endpoint without a user has its user attributes to itself. */
function changedAlone(changed: ChangedEndpoint[]): ChangedUser[] {
  return changed.flatMap(({ before, after }) => {
    if (before.userId !== null || after.userId !== null) return [];
    const changes = differences(before.userAttributes, after.userAttributes, "");
    return changes.length > 0 ? [{ userId: null, endpointId: after.id, changes }] : [];
  });
}
