import type { Db } from "@/db/client";
import { type Run, run } from "@/db/schema";
import type { RunAudience } from "@/domain/campaigns/audience";
import { allCohorts, type CohortStretch, cohortsOf, keptBackCohorts } from "@/domain/campaigns/cohorts";
import type { EffectiveLimits } from "@/domain/campaigns/limits";
import type { LaunchFacts } from "@/domain/campaigns/problems";
import { momentOf } from "@/domain/schedules/occurrences";
import { isTriggered, type Schedule } from "@/domain/schedules/schedule";
import type { Present } from "./launch-facts";
import { settingsOf } from "./settings-of";
import { scheduleOf, type WholeCampaign } from "./whole-campaign";

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
      perSecond: limits.messagesPerSecond,
      dailyCap: limits.dailyCap,
      totalCap: limits.totalCap,
      quietTime: quietTime.kind === "none" ? null : quietTime,
      hook: hook.kind === "none" ? null : hook,
      audience,
      asOf: facts.now,
      templateId: own.templateId,
      templateVersion: template.version,
      fromName: sender.name,
      fromAddress: sender.address,
      replyTo: project.replyTo,
      ...beginning(scheduleOf(whole, own), audience, limits),
    })
    .returning();
  if (!created) throw new Error("the insert returned no run");
  return created;
}

/** What waits for events is never planned: its messages come one by one, and each has its own time to be handed over (CMP-22). */
function beginning(schedule: Schedule, audience: RunAudience, { maxRunSeconds }: EffectiveLimits) {
  if (!isTriggered(schedule) || audience.kind === "unreached")
    return { kind: "campaign", state: "planning", maxSeconds: maxRunSeconds } as const;
  const { end, timeZone, withinMinutes } = schedule;
  const endsAt = end === null ? null : momentOf(end, timeZone);
  return { kind: "trigger", state: "sending", maxSeconds: withinMinutes * 60, endsAt } as const;
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
