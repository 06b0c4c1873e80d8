import type { MergeOutcome } from "@/domain/endpoints/decide-merge";
import type { EndpointDraft } from "@/domain/endpoints/endpoint-draft";
import { namedUser } from "@/domain/imports/named-user";
import type { Finding } from "@/domain/imports/parse-row";
import type { FailedRow } from "./keep-failures";
import type { ImportRow } from "./read-rows";

/** What came of one row: what is wrong with it, the endpoint it is about, or the user it names. */
export type RowOutcome =
  | { findings: Finding[] }
  | { as: "created" | "updated" | "unchanged" | "repeated"; endpointId: string }
  | { userId: string };

const unknownId =
  "There is no endpoint with this Id, and the row has no address to make one. Give the address and channel.";
const nobody = "Nobody has it, and this import saves nobody. Import the person first, or save people too.";
const unknownUser = "No endpoint has this user id. Import an address of this user first.";

/** The drafts of rows that are about an endpoint, in their order. */
export function draftsOf(rows: ImportRow[]): EndpointDraft[] {
  return rows.flatMap(({ parsed }) => (parsed.ok && namedUser(parsed.draft) === null ? [parsed.draft] : []));
}

/** One outcome a row; `ofDraft` tells that of each draft, in the order of draftsOf. */
export function outcomesOf(
  rows: ImportRow[],
  ofDraft: (draft: EndpointDraft, at: number) => RowOutcome,
): RowOutcome[] {
  let at = 0;
  return rows.map(({ parsed }) => {
    if (!parsed.ok) return { findings: parsed.findings };
    const userId = namedUser(parsed.draft);
    return userId === null ? ofDraft(parsed.draft, at++) : { userId };
  });
}

export function mergedOutcome(draft: EndpointDraft, endpointId: string, outcome: MergeOutcome): RowOutcome {
  if (outcome === "missing")
    return { findings: [{ column: "Id", value: draft.id ?? "", reason: unknownId }] };
  if (typeof outcome === "object") return { findings: [{ value: "", ...outcome.refused }] };
  return { as: outcome, endpointId };
}

export function foundOutcome({ id, address }: EndpointDraft, endpointId: string | null): RowOutcome {
  if (endpointId !== null) return { as: "unchanged", endpointId };
  const [column, value] = id === null ? ["Address", address ?? ""] : ["Id", id];
  return { findings: [{ column, value, reason: nobody }] };
}

/** Users that have no endpoint are findings: a slip in an id would never be seen. */
export function withoutUnknownUsers(outcomes: RowOutcome[], known: Set<string>): RowOutcome[] {
  return outcomes.map((outcome) => {
    if (!("userId" in outcome) || known.has(outcome.userId)) return outcome;
    return { findings: [{ column: "User.UserId", value: outcome.userId, reason: unknownUser }] };
  });
}

export const endpointsIn = (outcomes: RowOutcome[]): string[] =>
  outcomes.flatMap((outcome) => ("endpointId" in outcome ? [outcome.endpointId] : []));

export const usersIn = (outcomes: RowOutcome[]): string[] =>
  outcomes.flatMap((outcome) => ("userId" in outcome ? [outcome.userId] : []));

export function failuresIn(rows: ImportRow[], outcomes: RowOutcome[]): FailedRow[] {
  return rows.flatMap((row, at) => {
    const outcome = outcomes[at];
    return outcome && "findings" in outcome ? [{ ...row, findings: outcome.findings }] : [];
  });
}

/** A user who is named changes nothing of anybody. */
export function countOutcomes(outcomes: RowOutcome[]) {
  const counts = { created: 0, updated: 0, unchanged: 0, repeated: 0, failed: 0 };
  for (const outcome of outcomes) {
    if ("findings" in outcome) counts.failed++;
    else counts["as" in outcome ? outcome.as : "unchanged"]++;
  }
  return counts;
}
