import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { Id } from "@/domain/shared/id";
import { currentRuns } from "@/server/campaigns/current-runs";
import { findCampaign } from "@/server/campaigns/find-campaign";
import type { Context } from "@/server/context";
import { env } from "@/server/installed-env";

/** Of a campaign: one run, all of them, or (neither given) those that were opened together last, one a treatment. */
export const WhichRuns = z.object({
  id: Id,
  runId: Id.nullish(),
  all: z.boolean().default(false),
});
type WhichRuns = z.infer<typeof WhichRuns>;

interface ChosenRuns {
  /** Of the run `r`. */
  chosen: SQL;
  /** Whether there is one. */
  any: boolean;
  /** Names the choice: the same text for the same runs. */
  key: string;
}

export async function whichRuns(ctx: Context, { id, runId, all }: WhichRuns): Promise<ChosenRuns> {
  const found = await findCampaign(ctx, id);
  if (all && !runId) {
    const chosen = sql`r.campaign_id = ${id}::uuid and r.project_id = ${ctx.projectId}::uuid`;
    return { chosen, any: found.launchedAt !== null, key: `all of ${id}` };
  }
  const ids = (await currentRuns(ctx, id, runId)).map((one) => one.id);
  if (ids.length === 0) return { chosen: sql`false`, any: false, key: `none of ${id}` };
  return { chosen: sql`r.id in (${listed(ids)})`, any: true, key: ids.join() };
}

const listed = (ids: string[]) =>
  sql.join(
    ids.map((one) => sql`${one}::uuid`),
    sql`, `,
  );

/** Arrival is told by the database's clock. Nothing came back of a run before it was opened, and what is older than this is gone. */
export function arrivedSince(runs: SQL): SQL {
  return sql`greatest(
    (select min(r.created_at) from run r where ${runs}),
    statement_timestamp() - make_interval(days => ${env().eventDays}::int))`;
}
