import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { campaign, segment, template, templateVersion } from "@/db/schema";
import { segmentIdOf } from "@/domain/campaigns/audience";
import type { CampaignDefinition } from "@/domain/campaigns/definition";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { getCampaignVersion, listCampaignVersions } from "./campaign-versions";
import { findCampaign } from "./find-campaign";
import { definitionOf, type WholeCampaign, withTreatments } from "./whole-campaign";

/** A campaign, all that is decided about it, and its templates as they are now. */
export interface DescribedCampaign extends WholeCampaign {
  definition: CampaignDefinition;
  templates: Map<string, DescribedTemplate>;
  segmentVersion: number;
}

export interface DescribedTemplate {
  name: string;
  isOwn: boolean; // a message of this campaign alone
  subject: string;
  html: string;
  text: string;
}

/** The newest first. */
export async function wholeCampaigns(ctx: Context, { offset, limit }: { offset: number; limit: number }) {
  allow(ctx, "project:read");
  const rows = await ctx.db
    .select()
    .from(campaign)
    .where(eq(campaign.projectId, ctx.projectId))
    .orderBy(desc(campaign.createdAt), asc(campaign.id))
    .limit(limit)
    .offset(offset);
  return Promise.all(rows.map(async (row) => described(ctx, await withTreatments(ctx.db, row))));
}

export async function wholeCampaign(ctx: Context, { id }: { id: string }): Promise<DescribedCampaign> {
  allow(ctx, "project:read");
  return described(ctx, await withTreatments(ctx.db, await findCampaign(ctx, id)));
}

/** As it was in one of its versions; the present one may have none yet. */
export async function campaignAt(ctx: Context, { id, version }: { id: string; version: number }) {
  const present = await wholeCampaign(ctx, { id });
  if (version === present.version) return present;
  const { definition, createdAt } = await getCampaignVersion(ctx, { id, version });
  return described(ctx, { ...present, version, updatedAt: createdAt }, definition);
}

/** The newest first. */
export async function campaignsAt(ctx: Context, { id }: { id: string }) {
  const present = await wholeCampaign(ctx, { id });
  const older = (await listCampaignVersions(ctx, { id })).filter(({ version }) => version < present.version);
  return [present.version, ...older.map(({ version }) => version)];
}

async function described(
  ctx: Context,
  whole: WholeCampaign,
  definition = definitionOf(whole),
): Promise<DescribedCampaign> {
  const templates = await templatesOf(ctx, definition);
  return { ...whole, definition, templates, segmentVersion: await segmentVersionOf(ctx, definition) };
}

async function templatesOf({ db }: Context, { treatments }: CampaignDefinition) {
  const ids = treatments.flatMap(({ templateId }) => templateId ?? []);
  if (ids.length === 0) return new Map<string, DescribedTemplate>();
  const { subject, html, text } = templateVersion;
  const rows = await db
    .select({ id: template.id, name: template.name, campaignId: template.campaignId, subject, html, text })
    .from(template)
    .innerJoin(
      templateVersion,
      and(eq(templateVersion.templateId, template.id), eq(templateVersion.version, template.activeVersion)),
    )
    .where(inArray(template.id, ids));
  return new Map(rows.map(({ id, campaignId, ...row }) => [id, { ...row, isOwn: campaignId !== null }]));
}

async function segmentVersionOf({ db }: Context, { audience }: CampaignDefinition): Promise<number> {
  const id = segmentIdOf(audience);
  if (!id) return 0;
  const [found] = await db.select({ version: segment.version }).from(segment).where(eq(segment.id, id));
  return found?.version ?? 0;
}
