import { and, desc, eq } from "drizzle-orm";
import { provider, run, segment, template } from "@/db/schema";
import { movesFrom } from "@/domain/campaigns/status";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { findCampaign } from "./find-campaign";

/** A campaign with its template's and its segment's name, what it may do next, and its latest run as it was pinned. */
export async function getCampaign(ctx: Context, { id }: { id: string }) {
  allow(ctx, "project:read");

  const found = await findCampaign(ctx, id);
  const [[chosen], [target], [latest]] = await Promise.all([
    found.templateId
      ? ctx.db.select({ name: template.name }).from(template).where(eq(template.id, found.templateId))
      : [],
    found.audience.kind === "segment"
      ? ctx.db
          .select({ id: segment.id, name: segment.name, deletedAt: segment.deletedAt })
          .from(segment)
          .where(and(eq(segment.id, found.audience.segmentId), eq(segment.projectId, ctx.projectId)))
      : [],
    ctx.db
      .select({
        id: run.id,
        state: run.state,
        audience: run.audience,
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
    segment: target ?? null, // one that was deleted too
    moves: movesFrom(found.status),
    run: latest ?? null,
  };
}
