import type { Db } from "@/db/client";
import { asks } from "@/domain/segments/answers";
import type { Criteria } from "@/domain/segments/criteria";
import { cycleThrough } from "@/domain/segments/cycles";
import { criteriaProblems } from "@/domain/segments/problems";
import { AppError } from "@/server/errors";
import { readLimits } from "@/server/limits/read-limits";
import { latestCriteria } from "./latest-criteria";

interface Place {
  projectId: string;
  /** Null: the segment is new, and no other can name it. */
  segmentId: string | null;
}

/** Criteria that cannot be used, that name segments the project does not have, or that lead back to their own segment. */
export async function refuseCriteria(tx: Db, { projectId, segmentId }: Place, criteria: Criteria) {
  const [problem] = criteriaProblems(criteria, await readLimits(tx, projectId));
  if (problem) throw new AppError("invalid", problem.message, "criteria");
  const { segmentIds } = asks(criteria);
  if (segmentIds.length === 0) return;
  const known = await latestCriteria(tx, projectId);
  if (segmentIds.some((id) => !known.has(id)))
    throw new AppError(
      "invalid",
      "These criteria name a segment that is not there any more. Take that condition out.",
      "criteria",
    );
  const cycle = segmentId && cycleThrough(segmentId, criteria, (id) => known.get(id)?.criteria ?? null);
  if (!cycle) return;
  const path = cycle.map((id) => `“${known.get(id)?.name ?? id}”`).join(" → ");
  throw new AppError(
    "invalid",
    `A segment cannot contain itself: ${path}. Take one of these out.`,
    "criteria",
  );
}
