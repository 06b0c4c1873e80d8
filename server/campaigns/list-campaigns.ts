import { and, desc, eq, ilike, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { campaign, run, runTally, segment, template, treatment } from "@/db/schema";
import { type Progress, progressOf, type Tally } from "@/domain/campaigns/progress";
import { campaignStatuses } from "@/domain/campaigns/status";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { likePattern } from "@/server/like-pattern";

export const ListCampaigns = z.object({
  search: z.string().trim().max(128).default(""),
  status: z.enum(campaignStatuses).nullable().default(null),
  page: z.int().min(1).default(1),
  pageSize: z.int().min(1).max(100).default(50),
});
type ListCampaigns = z.infer<typeof ListCampaigns>;

/** Newest first, each with the counts of its latest run. `all` counts without the filters: none means an empty page. */
export async function listCampaigns(ctx: Context, input: ListCampaigns) {
  allow(ctx, "project:read");

  const inProject = eq(campaign.projectId, ctx.projectId);
  const like = likePattern(input.search);
  const where = and(
    inProject,
    input.status ? eq(campaign.status, input.status) : undefined,
    input.search ? ilike(campaign.name, like) : undefined,
  );
  const [rows, total, all] = await Promise.all([
    page(ctx, where, input),
    ctx.db.$count(campaign, where),
    ctx.db.$count(campaign, inProject),
  ]);
  const counts = await latestCounts(
    ctx,
    rows.map(({ id }) => id),
  );
  const withCounts = rows.map((row) => ({ ...row, ...(counts.get(row.id) ?? beforeLaunch) }));
  return { rows: withCounts, total, all };
}

function page({ db }: Context, where: ReturnType<typeof and>, { page: nth, pageSize }: ListCampaigns) {
  return db
    .select({
      id: campaign.id,
      name: campaign.name,
      status: campaign.status,
      templateName: template.name,
      segmentName: segment.name, // null: everyone
      createdAt: campaign.createdAt,
      launchedAt: campaign.launchedAt,
      completedAt: campaign.completedAt,
      nextRunAt: campaign.nextRunAt,
      onEvents: sql<boolean>`${campaign.schedule} ->> 'kind' = 'event'`,
      tags: campaign.tags,
    })
    .from(campaign)
    .leftJoin(treatment, and(eq(treatment.campaignId, campaign.id), eq(treatment.nth, 0)))
    .leftJoin(template, eq(template.id, treatment.templateId))
    .leftJoin(segment, sql`${segment.id} = (${campaign.audience} ->> 'segmentId')::uuid`)
    .where(where)
    .orderBy(desc(campaign.createdAt), desc(campaign.id))
    .limit(pageSize)
    .offset((nth - 1) * pageSize);
}

interface Counts {
  progress: Progress | null;
  /** Whether everybody of the audience is counted yet. */
  isPlanned: boolean;
  /** As it was launched. */
  segmentVersion: number | null;
}

const beforeLaunch: Counts = { progress: null, isPlanned: false, segmentVersion: null };

async function latestCounts({ db }: Context, campaignIds: string[]): Promise<Map<string | null, Counts>> {
  if (campaignIds.length === 0) return new Map();
  const runs = await db
    .selectDistinctOn([run.campaignId], {
      id: run.id,
      campaignId: run.campaignId,
      plannedAt: run.plannedAt,
      audience: run.audience,
    })
    .from(run)
    .where(inArray(run.campaignId, campaignIds))
    .orderBy(run.campaignId, desc(run.createdAt));
  const tallies = await db
    .select({
      runId: runTally.runId,
      measure: sql<string>`${runTally.measure}`,
      count: sql<number>`sum(${runTally.count})::float8`,
    })
    .from(runTally)
    .where(
      inArray(
        runTally.runId,
        runs.map(({ id }) => id),
      ),
    )
    .groupBy(runTally.runId, runTally.measure);
  return new Map(
    runs.map(({ id, campaignId, plannedAt, audience }) => {
      const own: Tally[] = tallies
        .filter(({ runId }) => runId === id)
        .map((tally) => ({ ...tally, reason: "" }));
      const segmentVersion = audience.kind === "segment" ? audience.version : null;
      return [campaignId, { progress: progressOf(own), isPlanned: plannedAt !== null, segmentVersion }];
    }),
  );
}
