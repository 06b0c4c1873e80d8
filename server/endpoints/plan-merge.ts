import { decideMerge, type Merge } from "@/domain/endpoints/decide-merge";
import type { EndpointDraft } from "@/domain/endpoints/endpoint-draft";
import { addressName } from "@/domain/endpoints/endpoint-state";
import { speaksOfUser } from "@/domain/endpoints/user-of-merge";
import { readKeptOptOuts } from "./kept-opt-outs";
import { addressesOf, nameDrafts } from "./name-drafts";
import { type Address, type Known, knownByAddress, knownById, knownOfUsers, type Tx } from "./read-known";
import { addNames, type ProjectRules, readRules } from "./read-names";
import { takeMergeTurn } from "./take-turns";

export interface MergePlan {
  merge: Merge;
  ids: string[]; // one a draft
  versions: Map<string, string>;
  /** Whose an endpoint is once the merge is performed. */
  userOf: (id: string) => string | null;
}

interface Asked {
  projectId: string;
  requestId: string;
  now: Date;
}

/** Reads what a merge must know and decides it; writes nothing but attribute names that are new. */
export async function planMerge(tx: Tx, asked: Asked, drafts: EndpointDraft[]): Promise<MergePlan> {
  const { projectId, requestId, now } = asked;
  await takeMergeTurn(tx, projectId);
  const rules = await readRules(tx, projectId, false);
  const { known, named } = await readKnown(tx, projectId, drafts);
  const keptOptOuts = await readKeptOptOuts(tx, projectId, drafts);
  const decide = ({ names, limits }: ProjectRules) =>
    decideMerge({ known, names, limits, requestId, keptOptOuts }, named);
  let merge = decide(rules);
  if (merge.newNames.length > 0) {
    merge = decide(await readRules(tx, projectId, true));
    await addNames(tx, projectId, merge.newNames, now);
  }
  const versions = new Map(known.map(({ id, version }) => [id, version]));
  return { merge, ids: named.map(({ id }) => id), versions, userOf: usersAfter(known, merge) };
}

function usersAfter(known: Known[], { created, changed }: Merge): MergePlan["userOf"] {
  const users = new Map(known.map(({ id, userId }) => [id, userId]));
  for (const { id, userId } of created) users.set(id, userId);
  for (const { after } of changed) users.set(after.id, after.userId);
  return (id) => users.get(id) ?? null;
}

async function readKnown(tx: Tx, projectId: string, drafts: EndpointDraft[]) {
  const { named: byDraft, nameless } = addressesOf(drafts);
  const given = new Set(drafts.flatMap(({ id }) => id ?? []));
  const [holders, byId] = await Promise.all([
    knownByAddress(tx, projectId, [...nameless.values()]),
    knownById(tx, projectId, [...given]),
  ]);
  const named = nameDrafts(projectId, drafts, byDraft, holders);
  const there = new Map<string, Known>();
  for (const known of [...byId, ...holders]) there.set(known.id, known);
  const contested = contestedAddresses(drafts, there, nameless);
  const rivals = await knownByAddress(tx, projectId, contested);
  for (const known of rivals) if (!there.has(known.id)) there.set(known.id, known);
  for (const known of await knownOfUsers(tx, projectId, usersSpokenOf(named, there)))
    there.set(known.id, known); // read under the users' lock: the later word
  return { known: [...there.values()], named };
}

/** Addresses that come to an endpoint by its id, who else has them was not asked yet. */
function contestedAddresses(
  drafts: EndpointDraft[],
  there: Map<string, Known>,
  asked: Map<string, Address>,
): Address[] {
  const contested = new Map<string, Address>();
  for (const draft of drafts) {
    if (draft.id === null) continue;
    const address = newAddressOf(draft, there.get(draft.id));
    if (!address) continue;
    const name = addressName(address.channel, address.addressKey);
    if (!asked.has(name)) contested.set(name, address);
  }
  return [...contested.values()];
}

/** What it will have and does not hold yet; an app that speaks for an inactive endpoint takes its address back. */
function newAddressOf(draft: EndpointDraft, before: Known | undefined): Address | null {
  const channel = draft.channel ?? before?.channel;
  const addressKey = draft.addressKey ?? before?.addressKey;
  if (!channel || !addressKey) return null;
  const isSame = before?.channel === channel && before.addressKey === addressKey;
  const isHeld = before?.status === "ACTIVE" || !draft.registers;
  return isSame && isHeld ? null : { channel, addressKey };
}

function usersSpokenOf(drafts: (EndpointDraft & { id: string })[], there: Map<string, Known>): string[] {
  const userIds = new Set<string>();
  for (const draft of drafts) {
    const userId = draft.userId ?? there.get(draft.id)?.userId;
    if (userId && speaksOfUser(draft)) userIds.add(userId);
  }
  return [...userIds];
}
