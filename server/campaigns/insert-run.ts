import type { Db } from "@/db/client";
import { type Run, run } from "@/db/schema";
import type { RunAudience } from "@/domain/campaigns/audience";
import { allCohorts, type CohortStretch, cohortsOf, keptBackCohorts } from "@/domain/campaigns/cohorts";
import type { LaunchFacts } from "@/domain/campaigns/problems";
import type { Present } from "./launch-facts";
import { settingsOf } from "./settings-of";
import type { WholeCampaign } from "./whole-campaign";

interface Opening {
  nth: number;
  /** The moment that its schedule named; null: by hand. */
  occurrence: Date | null;
  localTime?: string | null;
  audience?: RunAudience;
  /** For those who waited for the winner. */
  toKeptBack?: boolean;
}

/** Pins all that one treatment sends into a run, so that later edits change nothing, and hands it to the engine. `problemsOf` has found nothing in its way. */
export async function insertRun(
  tx: Db,
  whole: WholeCampaign,
  { facts, project, provider }: Present,
  opening: Opening,
): Promise<Run> {
  const { nth, occurrence, localTime = null, audience = pinned(whole, facts), toKeptBack = false } = opening;
  const own = whole.treatments[nth];
  const { template, sender } = facts.treatments[nth] ?? {};
  if (!own?.templateId || !template || !sender) throw new Error("a run was opened that cannot be sent");
  const { limits, quietTime, hook } = settingsOf(whole, project);
  const { from, to, holdoutBelow } = stretchOf(whole, { nth, audience, toKeptBack });
  const [created] = await tx
    .insert(run)
    .values({
      projectId: whole.projectId,
      kind: "campaign",
      campaignId: whole.id,
      version: whole.version,
      treatment: nth,
      occurrence,
      localTime,
      cohortFrom: from,
      cohortTo: to,
      holdoutBelow,
      toKeptBack,
      channel: whole.channel,
      providerId: provider.id,
      state: "planning",
      perSecond: limits.messagesPerSecond,
      dailyCap: limits.dailyCap,
      totalCap: limits.totalCap,
      maxSeconds: limits.maxRunSeconds,
      quietTime: quietTime.kind === "none" ? null : quietTime,
      hook: hook.kind === "none" ? null : hook,
      audience,
      asOf: facts.now,
      templateId: own.templateId,
      templateVersion: template.version,
      fromName: sender.name,
      fromAddress: sender.address,
      replyTo: project.replyTo,
    })
    .returning();
  if (!created) throw new Error("the insert returned no run");
  return created;
}

function stretchOf(
  whole: WholeCampaign,
  { nth, audience, toKeptBack }: Required<Pick<Opening, "nth" | "audience" | "toKeptBack">>,
): CohortStretch {
  if (audience.kind === "unreached") return allCohorts;
  return toKeptBack ? keptBackCohorts(whole) : cohortsOf(whole, nth);
}

function pinned({ audience }: WholeCampaign, { segment }: LaunchFacts): RunAudience {
  if (audience.kind === "everyone") return audience;
  if (!segment) throw new Error("a run was opened to a segment that is gone");
  return { ...audience, version: segment.version };
}
