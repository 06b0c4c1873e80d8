import { type EndpointDraft, mergeDrafts } from "@/domain/endpoints/endpoint-draft";
import type { NamedDraft } from "./draft-rows";
import type { Existing, Tx } from "./existing";
import { insertEndpoints, type Origin } from "./insert-endpoints";
import { nameDrafts } from "./name-drafts";
import { type Claim, takeOverAddresses } from "./take-over-addresses";
import { updateEndpoints } from "./update-endpoints";

/** `repeated`: the same request had said something of this endpoint before, and now said this. `missing`: an unknown id, and no address to make it with. */
export type MergeOutcome = "created" | "updated" | "unchanged" | "repeated" | "missing";

/** Creates or merges endpoints (B1, B2), a statement a kind of change. One outcome a draft, in their order. */
export async function mergeEndpoints(
  tx: Tx,
  origin: Origin,
  drafts: EndpointDraft[],
): Promise<MergeOutcome[]> {
  const { named, existing } = await nameDrafts(tx, origin.projectId, drafts);
  const last = foldById(named);
  const fresh = [...last.values()].filter((draft) => !existing.has(draft.id) && draft.address !== null);
  const created = await insertEndpoints(tx, origin, inKeyOrder(fresh));
  const overtaken = new Set(fresh.filter(({ id }) => !created.has(id)).map(({ id }) => id)); // made by somebody else meanwhile
  const known = [...last.values()].filter(({ id }) => existing.has(id) || overtaken.has(id));
  const updated = await updateEndpoints(tx, origin, inKeyOrder(known));
  await takeOverAddresses(tx, origin, claimsOf(drafts, [...last.values()], existing, created));

  const seen = new Set<string>();
  const outcomes = named.toReversed().map(({ id }): MergeOutcome => {
    if (seen.has(id)) return "repeated";
    seen.add(id);
    if (created.has(id)) return "created";
    if (existing.get(id)?.requestId === origin.requestId) return "repeated";
    if (updated.has(id)) return "updated";
    return existing.has(id) || overtaken.has(id) ? "unchanged" : "missing";
  });
  return outcomes.reverse();
}

/** Several rows of one endpoint become one: the last word on each thing holds. */
function foldById(named: NamedDraft[]): Map<string, NamedDraft> {
  const last = new Map<string, NamedDraft>();
  for (const draft of named) {
    const before = last.get(draft.id);
    last.set(draft.id, before ? { ...mergeDrafts(before, draft), id: draft.id } : draft);
  }
  return last;
}

/** Two writers that lock in one order never wait for each other in a circle. */
function inKeyOrder(drafts: NamedDraft[]): NamedDraft[] {
  return drafts.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Those that come to an address they did not hold. A new endpoint found by its address is the only one there: it takes nothing over. */
function claimsOf(
  drafts: EndpointDraft[],
  last: NamedDraft[],
  existing: Map<string, Existing>,
  created: Set<string>,
): Claim[] {
  const named = new Set(drafts.map(({ id }) => id));
  return last.flatMap(({ id, channel, addressKey }) => {
    if (channel === null || addressKey === null || !named.has(id)) return [];
    const before = existing.get(id);
    const moved = before && (before.channel !== channel || before.addressKey !== addressKey);
    return moved || created.has(id) ? [{ id, channel, addressKey }] : [];
  });
}
