import { and, desc, eq, gte } from "drizzle-orm";
import type { z } from "zod";
import { laneOf } from "@/db/lane";
import { campaign } from "@/db/schema";
import { event } from "@/db/schema/event";
import { latestFirst } from "@/domain/events/latest-first";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import type { GetPerson } from "./get-person";

const MOST = 100;
const DAYS_BACK = 90;
const DAY_MS = 86_400_000;

/** What a person did and what was done for them, the latest first; `more` says that there are older ones. */
export async function personEvents(ctx: Context, { id }: z.infer<typeof GetPerson>) {
  allow(ctx, "project:read");
  const since = new Date(ctx.now().getTime() - DAYS_BACK * DAY_MS);
  const rows = await ctx.db
    .select({
      id: event.id,
      type: event.type,
      occurredAt: event.occurredAt,
      arrivedAt: event.arrivedAt,
      attributes: event.attributes,
      metrics: event.metrics,
      campaignId: event.campaignId,
      campaignName: campaign.name,
    })
    .from(event)
    .leftJoin(campaign, eq(campaign.id, event.campaignId))
    .where(
      and(
        eq(event.projectId, ctx.projectId),
        eq(event.endpointId, id),
        eq(event.lane, laneOf(id)),
        gte(event.arrivedAt, since),
      ),
    )
    .orderBy(desc(event.arrivedAt))
    .limit(MOST + 1);
  return { rows: rows.slice(0, MOST).sort(latestFirst), more: rows.length > MOST };
}
