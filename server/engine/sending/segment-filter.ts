import type { Database } from "@/db/client";
import { matches } from "@/domain/segments/matches";
import { readAnswers } from "@/server/segments/read-answers";
import { readMembers } from "@/server/segments/read-members";
import { chosenCriteria } from "@/server/segments/segment-condition";
import type { Due } from "../queue/due-messages";
import type { Listed } from "./roster";

/** Whose segment filter a message has not passed, of those that were just read. */
export type LeftOut = ReadonlySet<Due>;

interface Asked {
  due: Due;
  listed: Listed;
}

/** CMP-21: a segment is the filter of a campaign that waits for events: who is in it is asked when the message could leave, once for all that were read together. */
export async function leftOutBySegment(db: Database, asked: Asked[], now: Date): Promise<LeftOut> {
  const out = new Set<Due>();
  const filtered = asked.filter(({ due, listed: { run } }) => isFiltered(run) && due.endpoint);
  for (const runId of new Set(filtered.map(({ due }) => due.runId))) {
    const own = filtered.filter(({ due }) => due.runId === runId);
    const inside = await insideOf(db, own, now);
    for (const { due } of own) if (!inside.has(due.recipientId)) out.add(due);
  }
  return out;
}

const isFiltered = ({ kind, audience }: Listed["run"]) => kind === "trigger" && audience.kind === "segment";

async function insideOf(db: Database, asked: Asked[], now: Date): Promise<Set<string>> {
  const run = asked[0]?.listed.run;
  if (run?.audience.kind !== "segment") return new Set();
  const { projectId, audience } = run;
  const chosen = { projectId, segmentId: audience.segmentId, segmentVersion: audience.version };
  const criteria = await chosenCriteria(db, chosen);
  if (!criteria) return new Set();
  const population = { db, projectId, now };
  const keys = asked.map(({ due }) => ({ id: due.recipientId, lane: due.lane }));
  const members = await readMembers(population, keys);
  const answers = await readAnswers(population, criteria, members);
  const inside = members.filter((member) => {
    const known = answers.get(member.id);
    return known !== undefined && matches(criteria, member, known, now);
  });
  return new Set(inside.map(({ id }) => id));
}
