import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { provider, run, segment, template } from "@/db/schema";
import { movesFrom } from "@/domain/campaigns/status";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { findCampaign } from "./find-campaign";
import { type WholeCampaign, withTreatments } from "./whole-campaign";

/** A campaign with its treatments, its templates' and its segment's names, what it may do next, and its latest run as it was pinned. */
export async function getCampaign(ctx: Context, { id }: { id: string }) {
  allow(ctx, "project:read");

  const found = await withTreatments(ctx.db, await findCampaign(ctx, id));
  const [names, target, latest] = await Promise.all([
    templateNames(ctx, found),
    targetOf(ctx, found),
    latestRun(ctx, id),
  ]);
  return {
    ...found,
    templateName: names.get(found.templateId) ?? null,
    templateNames: Object.fromEntries(names), // by their ids
    segment: target, // one that was deleted too
    moves: movesFrom(found.status),
    run: latest,
  };
}

async function templateNames({ db }: Context, { treatments }: WholeCampaign) {
  const ids = treatments.flatMap(({ templateId }) => templateId ?? []);
  if (ids.length === 0) return new Map<string | null, string>();
  const rows = await db
    .select({ id: template.id, name: template.name })
    .from(template)
    .where(inArray(template.id, ids));
  return new Map<string | null, string>(rows.map(({ id, name }) => [id, name]));
}

async function targetOf({ db, projectId }: Context, { audience }: WholeCampaign) {
  if (audience.kind !== "segment") return null;
  const [found] = await db
    .select({ id: segment.id, name: segment.name, deletedAt: segment.deletedAt })
    .from(segment)
    .where(and(eq(segment.id, audience.segmentId), eq(segment.projectId, projectId)));
  return found ?? null;
}

async function latestRun({ db, projectId }: Context, campaignId: string) {
  const [latest] = await db
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
    .where(and(eq(run.campaignId, campaignId), eq(run.projectId, projectId)))
    .orderBy(desc(run.createdAt), asc(run.treatment))
    .limit(1);
  return latest ?? null;
}
