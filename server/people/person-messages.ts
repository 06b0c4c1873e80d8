import { and, desc, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { laneOf } from "@/db/lane";
import { campaign, engagement, message, run } from "@/db/schema";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import type { GetPerson } from "./get-person";

const MOST = 100;

/** The latest messages planned for a person, each with its state, why, and what came back; `more` says that there are older ones. */
export async function personMessages(ctx: Context, { id }: z.infer<typeof GetPerson>) {
  allow(ctx, "project:read");
  const rows = await ctx.db
    .select({
      occasionId: message.occasionId,
      state: message.state,
      reason: message.reason,
      detail: message.detail,
      dueAt: message.dueAt,
      updatedAt: message.updatedAt,
      campaignId: run.campaignId,
      isDeleted: isNull(run.id).mapWith(Boolean), // a run goes with its campaign
      campaignName: campaign.name,
      openedAt: engagement.openedAt,
      clickedAt: engagement.clickedAt,
      unsubscribedAt: engagement.unsubscribedAt,
      bouncedAt: engagement.bouncedAt,
    })
    .from(message)
    .leftJoin(run, eq(run.id, message.runId))
    .leftJoin(campaign, eq(campaign.id, run.campaignId))
    .leftJoin(
      engagement,
      and(
        eq(engagement.occasionId, message.occasionId),
        eq(engagement.recipientId, message.recipientId),
        eq(engagement.lane, message.lane),
      ),
    )
    .where(
      and(eq(message.projectId, ctx.projectId), eq(message.recipientId, id), eq(message.lane, laneOf(id))),
    )
    .orderBy(desc(message.updatedAt))
    .limit(MOST + 1);
  return { rows: rows.slice(0, MOST), more: rows.length > MOST };
}
