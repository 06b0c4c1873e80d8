import { isDeepStrictEqual } from "node:util";
import type { CampaignDefinition } from "@/domain/campaigns/definition";
import type { Treatment } from "@/domain/campaigns/treatment";
import { TemplateContent } from "@/domain/templates/content";
import { writeOwnMessage } from "@/server/campaigns/write-own-message";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { findByName } from "@/server/templates/find-by-name";
import { type CampaignSaid, type TreatmentSaid, treatmentsOf } from "./said";
import { readSchedule } from "./schedule";

/** What Pinpoint has no words for stays as the console left it. */
type Unsaid = "keptBack" | "winnerRule" | "goal";
type Decided = Omit<CampaignDefinition, "name" | "treatments" | "tags" | Unsaid>;

/** What was said of a campaign, in ours; what was not said is the project's. */
export function readCampaign(said: CampaignSaid, now: Date): Decided {
  return {
    audience: { kind: "segment", segmentId: segmentOf(said) },
    holdout: said.HoldoutPercent ?? 0,
    schedule: said.Schedule ? readSchedule(said.Schedule, now) : { kind: "immediately" },
    limits: limitsOf(said.Limits ?? {}),
    quietTime: quietTimeOf(said),
    hook: hookOf(said),
  };
}

function segmentOf({ SegmentId = "" }: CampaignSaid): string {
  if (/^[0-9a-f]{32}$/.test(SegmentId)) return SegmentId;
  throw new AppError("invalid", "SegmentId: give the id of a segment of this project.");
}

/** 0 is no limit. */
function limitsOf({ Daily, Total, MessagesPerSecond, MaximumDuration }: NonNullable<CampaignSaid["Limits"]>) {
  return {
    ...(Daily !== undefined && { dailyCap: Daily || null }),
    ...(Total !== undefined && { totalCap: Total || null }),
    ...(MessagesPerSecond !== undefined && { messagesPerSecond: MessagesPerSecond || null }),
    ...(MaximumDuration !== undefined && { maxRunSeconds: MaximumDuration || null }),
  };
}

function quietTimeOf({ Schedule }: CampaignSaid): CampaignDefinition["quietTime"] {
  const { Start, End } = Schedule?.QuietTime ?? {};
  if (!Start && !End) return null;
  return { kind: "drop", from: Start ?? "", to: End ?? "" };
}

function hookOf({ Hook }: CampaignSaid): CampaignDefinition["hook"] {
  if (Hook?.LambdaFunctionName)
    throw new AppError(
      "invalid",
      "Hook.LambdaFunctionName: functions are not called from here. Give its WebUrl.",
    );
  return Hook?.WebUrl ? { kind: "webhook", url: Hook.WebUrl } : null;
}

interface Earlier {
  id: string;
  said: CampaignSaid | null;
  treatments: Pick<Treatment, "templateId">[];
}

/** The treatments; a message inside a campaign is written anew when it says something else. */
export async function readTreatments(
  ctx: Context,
  said: CampaignSaid,
  before: Earlier,
): Promise<Treatment[]> {
  const earlier = before.said ? treatmentsOf(before.said) : [];
  const treatments: Treatment[] = [];
  for (const [nth, own] of treatmentsOf(said).entries()) {
    const isSame = earlier[nth] !== undefined && isDeepStrictEqual(contentOf(own), contentOf(earlier[nth]));
    const kept = isSame ? (before.treatments[nth]?.templateId ?? null) : null;
    treatments.push({
      ...(await templateOf(ctx, own, { id: before.id, nth, kept })),
      name: own.TreatmentName ?? "",
      description: own.TreatmentDescription ?? "",
      share: own.SizePercent ?? 0,
      ...senderOf(own),
      schedule: own.Schedule ? readSchedule(own.Schedule, ctx.now()) : null,
    });
  }
  return treatments;
}

interface Place {
  id: string;
  nth: number;
  kept: string | null;
}

async function templateOf(ctx: Context, own: TreatmentSaid, { id, nth, kept }: Place) {
  const { Name, Version } = own.TemplateConfiguration?.EmailTemplate ?? {};
  if (Name) {
    const version = versionOf(Version);
    const found = await findByName(ctx, { name: Name, version });
    return { templateId: found.id, templateVersion: version ?? null };
  }
  const content = contentOf(own);
  if (content)
    return { templateId: kept ?? (await writeOwnMessage(ctx, { id, content })), templateVersion: null };
  if (own.MessageConfiguration && Object.keys(own.MessageConfiguration).length > 0)
    throw new AppError(
      "invalid",
      `${placeOf(nth)}MessageConfiguration: only EmailMessage can be sent so far.`,
    );
  return { templateId: null, templateVersion: null };
}

function versionOf(written: string | undefined): number | undefined {
  if (!written || written === "latest") return undefined;
  const version = Number(written);
  if (Number.isInteger(version) && version > 0 && version < 2 ** 31) return version;
  throw new AppError("invalid", "TemplateConfiguration.EmailTemplate.Version: give a number.");
}

const placeOf = (nth: number) => (nth === 0 ? "" : `AdditionalTreatments.${nth - 1}.`);

function contentOf({ MessageConfiguration, TemplateConfiguration }: TreatmentSaid) {
  const mail = MessageConfiguration?.EmailMessage;
  if (TemplateConfiguration?.EmailTemplate?.Name || !mail) return null;
  const { Title = "", HtmlBody = "", Body = "", Headers = [] } = mail;
  if (!Title && !HtmlBody && !Body) return null;
  return TemplateContent.parse({
    subject: Title,
    html: HtmlBody,
    text: Body,
    headers: Headers.map(({ Name = "", Value = "" }) => ({ name: Name, value: Value })),
    whenMissing: "blank",
  });
}

/** “Ann <ann@example.com>” or the address alone. */
function senderOf({ MessageConfiguration }: TreatmentSaid) {
  const written = MessageConfiguration?.EmailMessage?.FromAddress;
  if (!written) return { fromName: null, fromAddress: null };
  const [, name = "", address = written] = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(written) ?? [];
  return { fromName: name || null, fromAddress: address.trim() };
}
