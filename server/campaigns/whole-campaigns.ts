import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { campaign, segment, template, templateVersion } from "@/db/schema";
import { segmentIdOf } from "@/domain/campaigns/audience";
import type { CampaignDefinition } from "@/domain/campaigns/definition";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { getCampaignVersion, listCampaignVersions } from "./campaign-versions";
import { findCampaign } from "./find-campaign";
import { allWithTreatments, definitionOf, type WholeCampaign, withTreatments } from "./whole-campaign";

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
  const wholes = await allWithTreatments(ctx.db, rows);
  return describe(
    ctx,
    wholes.map((whole) => ({ whole, definition: definitionOf(whole) })),
  );
}

export async function wholeCampaign(ctx: Context, { id }: { id: string }): Promise<DescribedCampaign> {
  allow(ctx, "project:read");
  const whole = await withTreatments(ctx.db, await findCampaign(ctx, id));
  return only(await describe(ctx, [{ whole, definition: definitionOf(whole) }]));
}

/** As it was in one of its versions; the present one may have none yet. */
export async function campaignAt(ctx: Context, { id, version }: { id: string; version: number }) {
  const present = await wholeCampaign(ctx, { id });
  if (version === present.version) return present;
  const { definition, createdAt } = await getCampaignVersion(ctx, { id, version });
  const whole = { ...present, version, updatedAt: createdAt };
  return only(await describe(ctx, [{ whole, definition }]));
}

/** The newest first. */
export async function campaignsAt(ctx: Context, { id }: { id: string }) {
  const present = await wholeCampaign(ctx, { id });
  const older = (await listCampaignVersions(ctx, { id })).filter(({ version }) => version < present.version);
  return [present.version, ...older.map(({ version }) => version)];
}

interface Asked {
  whole: WholeCampaign;
  definition: CampaignDefinition;
}

async function describe(ctx: Context, asked: Asked[]): Promise<DescribedCampaign[]> {
  const definitions = asked.map(({ definition }) => definition);
  const [templates, versions] = await Promise.all([
    templatesOf(ctx, definitions),
    segmentVersionsOf(ctx, definitions),
  ]);
  return asked.map(({ whole, definition }) => {
    const segmentVersion = versions.get(segmentIdOf(definition.audience) ?? "") ?? 0;
    return { ...whole, definition, templates, segmentVersion };
  });
}

function only<T>([one]: T[]): T {
  if (one === undefined) throw new Error("nothing was described");
  return one;
}

async function templatesOf({ db }: Context, definitions: CampaignDefinition[]) {
  const ids = definitions.flatMap(({ treatments }) =>
    treatments.flatMap(({ templateId }) => templateId ?? []),
  );
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

async function segmentVersionsOf({ db }: Context, definitions: CampaignDefinition[]) {
  const ids = definitions.flatMap(({ audience }) => segmentIdOf(audience) ?? []);
  if (ids.length === 0) return new Map<string, number>();
  const { id, version } = segment;
  const rows = await db.select({ id, version }).from(segment).where(inArray(id, ids));
  return new Map(rows.map((row) => [row.id, row.version]));
}
