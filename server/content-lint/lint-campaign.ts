import { asc, eq } from "drizzle-orm";
import { type Campaign, type TreatmentRow, treatment } from "@/db/schema";
import { treatmentName } from "@/domain/campaigns/treatment";
import type { Finding } from "@/domain/content-lint/finding";
import { isLocal } from "@/domain/schedules/schedule";
import { allow } from "@/server/access/allow";
import { audienceSegment } from "@/server/campaigns/audience-segment";
import { audienceSource } from "@/server/campaigns/audience-source";
import { findCampaign } from "@/server/campaigns/find-campaign";
import { scheduleOf } from "@/server/campaigns/whole-campaign";
import type { Context } from "@/server/context";
import type { AudienceSql } from "@/server/segments/audience-sql";
import { countZoneless } from "./count-zoneless";
import { findContent } from "./find-content";
import { type LintedValue, lintValues, type ValuesLint } from "./lint-values";
import { namePeople } from "./name-people";

export interface TreatmentLint extends Omit<ValuesLint, "values" | "failed"> {
  nth: number;
  name: string;
  /** Who of them is left out because nobody knows what their clock shows. */
  zoneless: number;
  template: { id: string; name: string; version: number };
  findings: Finding[];
  values: (Omit<LintedValue, "ids"> & { named: string[] })[];
  failed: { people: number; named: string[]; detail: string } | null;
}

/** What a campaign's mails say, held against the people who would get them at this moment: who would see a blank, and what is worth a word. Those that cannot be sent are left to the review. */
export async function lintCampaign(ctx: Context, { id }: { id: string }): Promise<TreatmentLint[]> {
  allow(ctx, "project:read");

  const found = await findCampaign(ctx, id);
  const treatments = await ctx.db
    .select()
    .from(treatment)
    .where(eq(treatment.campaignId, id))
    .orderBy(asc(treatment.nth));
  const segment = await audienceSegment(ctx.db, found);
  if (found.audience.kind === "segment" && !segment) return [];
  const audience = await audienceSource({ db: ctx.db, projectId: ctx.projectId, now: ctx.now() }, segment);
  const linted: TreatmentLint[] = [];
  for (const { nth } of treatments) {
    const one = await lintTreatment(ctx, { campaign: found, treatments, nth, audience });
    if (one) linted.push(one);
  }
  return linted;
}

interface Linting {
  campaign: Campaign;
  treatments: TreatmentRow[];
  nth: number;
  audience: AudienceSql;
}

async function lintTreatment(ctx: Context, { campaign, treatments, nth, audience }: Linting) {
  const own = treatments[nth];
  const content = own ? await findContent(ctx.db, own) : null;
  if (!own || !content) return null;
  const place = { campaignId: campaign.id, holdout: campaign.holdout, treatments, nth };
  const { values, failed, ...looked } = await lintValues(ctx, audience, { place, content });
  const ids = [...values.flatMap((value) => value.ids), ...failed.ids];
  const names = await namePeople(ctx, ids);
  const isByTheirClocks = isLocal(scheduleOf(campaign, own));
  const named = (some: string[]) => some.map((each) => names.get(each)?.name ?? each);
  return {
    nth,
    name: treatmentName(own.name, nth),
    template: content.template,
    findings: content.findings,
    ...looked,
    zoneless: isByTheirClocks ? await countZoneless(ctx, audience, place) : 0,
    values: values.map(({ ids: who, ...value }) => ({ ...value, named: named(who) })),
    failed:
      failed.people > 0 ? { people: failed.people, named: named(failed.ids), detail: failed.detail } : null,
  };
}
