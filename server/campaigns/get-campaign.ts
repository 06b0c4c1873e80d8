import { and, desc, eq } from "drizzle-orm";
import { provider, run, template } from "@/db/schema";
import { movesFrom } from "@/domain/campaigns/status";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { findCampaign } from "./find-campaign";

/** A campaign with its template's name, what it may do next, and its latest run as it was pinned. */
export async function getCampaign(ctx: Context, { id }: { id: string }) {
  allow(ctx, "project:read");

  const found = await findCampaign(ctx, id);
  const [[chosen], [latest]] = await Promise.all([
    found.templateId
      ? ctx.db.select({ name: template.name }).from(template).where(eq(template.id, found.templateId))
      : [],
    ctx.db
      .select({
        id: run.id,
        state: run.state,
        templateVersion: run.templateVersion,
        fromName: run.fromName,
        fromAddress: run.fromAddress,
        perSecond: run.perSecond,
        asOf: run.asOf,
        plannedAt: run.plannedAt,
        firstSentAt: run.firstSentAt,
        finishedAt: run.finishedAt,
        provider: { kind: provider.kind, name: provider.name },
      })
      .from(run)
      .innerJoin(provider, eq(provider.id, run.providerId))
      .where(and(eq(run.campaignId, id), eq(run.projectId, ctx.projectId)))
      .orderBy(desc(run.createdAt))
      .limit(1),
  ]);
  return {
    ...found,
    templateName: chosen?.name ?? null,
    moves: movesFrom(found.status),
    run: latest ?? null,
  };
}
