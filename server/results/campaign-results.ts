import { sql } from "drizzle-orm";
import type { z } from "zod";
import { figuresOf } from "@/domain/campaigns/figures";
import type { Tally } from "@/domain/campaigns/progress";
import { PACE_MEASURE } from "@/domain/delivery/pace";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { treatmentNames } from "./treatment-names";
import { WhichRuns, whichRuns } from "./which-runs";

export const CampaignResults = WhichRuns;

/** CMP-16, CMP-30: what became of the messages and what came back, of each treatment and of all together: out of tallies alone. */
export async function campaignResults(ctx: Context, input: z.infer<typeof CampaignResults>) {
  allow(ctx, "project:read");

  const { chosen } = await whichRuns(ctx, input);
  const [tallies, names] = await Promise.all([
    ctx.db.execute<Tally & Record<string, unknown> & { treatment: number }>(sql`
      select r.treatment, t.measure, t.reason, sum(t.count)::float8 as count
      from run r join run_tally t on t.run_id = r.id
      where ${chosen} and t.measure <> ${PACE_MEASURE}
      group by r.treatment, t.measure, t.reason`),
    treatmentNames(ctx, input.id),
  ]);
  const [counts] = await ctx.db.execute<{ runs: number; under_way: number }>(sql`
    select count(*)::int as runs, (count(*) filter (where r.finished_at is null))::int as under_way
    from run r where ${chosen}`);
  const ran = new Set([...tallies].map(({ treatment }) => treatment));
  const treatments = [...ran]
    .sort((one, other) => one - other)
    .map((nth) => ({
      nth,
      name: names.get(nth) ?? `Treatment ${nth}`,
      figures: figuresOf([...tallies].filter(({ treatment }) => treatment === nth)),
    }));
  return {
    treatments,
    total: figuresOf([...tallies]),
    runs: counts?.runs ?? 0,
    underWay: counts?.under_way ?? 0,
    asOf: ctx.now(),
  };
}
