import { z } from "zod";
import { Criteria } from "@/domain/segments/criteria";
import { explain } from "@/domain/segments/explain";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { findEndpoint } from "@/server/people/find-endpoint";
import { EndpointId } from "@/server/people/get-person";
import { readAnswers } from "./read-answers";
import { readMembers } from "./read-members";
import { refuseBeyondLimits } from "./refuse-beyond-limits";
import { segmentNames } from "./segment-names";

export const ExplainPerson = z.object({ criteria: Criteria, personId: EndpointId });

/** Whether somebody matches at this moment, condition by condition, each with what was seen. */
export async function explainPerson(ctx: Context, { criteria, personId }: z.infer<typeof ExplainPerson>) {
  allow(ctx, "project:read");
  await refuseBeyondLimits(ctx, criteria);

  const { db, projectId } = ctx;
  const population = { db, projectId, now: ctx.now() };
  const { id, lane } = await findEndpoint(db, projectId, personId);
  const [names, members] = await Promise.all([
    segmentNames(db, projectId),
    readMembers(population, [{ id, lane }]),
  ]);
  const [member] = members;
  const answers = member && (await readAnswers(population, criteria, members)).get(id);
  if (!member || !answers) throw new AppError("not_found", "This person was deleted meanwhile");
  return explain(criteria, { member, answers, now: population.now, names });
}
