import { sql } from "drizzle-orm";
import { z } from "zod";
import { isStorable, unstorable } from "@/domain/shared/storable";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";

export const EventProperties = z.object({ type: z.string().min(1).max(50).refine(isStorable, unstorable) });

const EVENTS_LOOKED_AT = 500; // the newest

/** The names of what events of a type have said lately. */
export async function eventProperties(ctx: Context, { type }: z.infer<typeof EventProperties>) {
  allow(ctx, "project:read");

  return ctx.db.execute<{ of: "attribute" | "metric"; name: string }>(sql`
    with newest as materialized (
      select attributes, metrics from event
      where project_id = ${ctx.projectId} and type = ${type} order by arrived_at desc limit ${EVENTS_LOOKED_AT}
    )
    select 'attribute' as of, name from (select distinct jsonb_object_keys(attributes) as name from newest) a
    union all
    select 'metric', name from (select distinct jsonb_object_keys(metrics) as name from newest) m
    order by name`);
}
