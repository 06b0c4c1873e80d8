import { z } from "zod";
import { Criteria } from "@/domain/segments/criteria";
import { explain } from "@/domain/segments/explain";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { findEndpoint } from "@/server/people/find-endpoint";
import { EndpointId } from "@/server/people/get-person";
import { readPerson } from "./read-person";
import { segmentNames } from "./segment-names";

export const ExplainPerson = z.object({ criteria: Criteria, personId: EndpointId });

/** Whether somebody matches at this moment, condition by condition, each with what was seen. */
export async function explainPerson(ctx: Context, { criteria, personId }: z.infer<typeof ExplainPerson>) {
  allow(ctx, "project:read");

  const { db, projectId } = ctx;
  const now = ctx.now();
  const [found, names] = await Promise.all([
    findEndpoint(db, projectId, personId),
    segmentNames(db, projectId),
  ]);
  const person = await readPerson({ db, projectId, now }, found, criteria);
  return explain(criteria, { ...person, now, names });
}
