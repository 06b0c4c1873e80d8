import { z } from "zod";
import { Criteria } from "@/domain/segments/criteria";
import { type Member, own } from "@/domain/segments/member";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { memberIds } from "./member-ids";
import { nearMisses } from "./near-misses";
import { readMembers } from "./read-members";
import { refuseBeyondLimits } from "./refuse-beyond-limits";
import { segmentNames } from "./segment-names";

export const SampleCriteria = z.object({ criteria: Criteria });

const SHOWN = 5;

/** Five people who match, and five who nearly do, with what keeps each of them out. */
export async function sampleCriteria(ctx: Context, { criteria }: z.infer<typeof SampleCriteria>) {
  allow(ctx, "project:read");
  await refuseBeyondLimits(ctx, criteria);

  const population = { db: ctx.db, projectId: ctx.projectId, now: ctx.now() };
  const names = await segmentNames(ctx.db, ctx.projectId);
  const [keys, nearly] = await Promise.all([
    memberIds(population, criteria, { atMost: SHOWN }),
    nearMisses(population, criteria, { atMost: SHOWN, names }),
  ]);
  const matching = await readMembers(population, keys);
  return {
    matching: matching.map(shown),
    nearly: nearly.map(({ member, missing }) => ({ ...shown(member), missing })),
  };
}

function shown({ id, address, userAttributes }: Member) {
  const first = (name: string) => own(userAttributes, name)?.[0];
  const name = [first("first_name"), first("last_name")].filter(Boolean).join(" ");
  return { id, address, name: name || (first("name") ?? null) };
}
