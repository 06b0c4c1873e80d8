import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { campaign, type Run } from "@/db/schema";
import { problemsOf } from "@/domain/campaigns/problems";
import { statusAfter } from "@/domain/campaigns/status";
import { campaignStatusWords } from "@/domain/campaigns/status-words";
import { opensAtLaunch } from "@/domain/schedules/occurrences";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { wakeEngine } from "@/server/engine/wake";
import { AppError } from "@/server/errors";
import { shareProject } from "@/server/projects/lock-project";
import { audienceSegment } from "./audience-segment";
import { insertRun } from "./insert-run";
import { insertVersion } from "./insert-version";
import { launchFacts, type Present } from "./launch-facts";
import { lockCampaign } from "./lock-campaign";
import { nextRunOf, planNextRuns } from "./next-runs";
import { reachOf } from "./reach";
import { refuseTooManyWaiting } from "./refuse-too-many-waiting";
import { Reviewed, refuseUnreviewed, reviewedOf } from "./reviewed";
import { settingsOf } from "./settings-of";
import { scheduleOf, type WholeCampaign } from "./whole-campaign";

/** Without `reviewed` what is there at the moment of the launch goes out, as a program wants it. */
export const LaunchCampaign = z.object({ id: Id, reviewed: Reviewed.optional() });
type LaunchCampaign = z.infer<typeof LaunchCampaign>;

/** Opens the runs of what goes out at once and hands them to the engine, and plans the others by their schedules. */
export async function launchCampaign(ctx: Context, { id, reviewed }: LaunchCampaign) {
  allow(ctx, "campaigns:write");

  return ctx.db.transaction(async (tx) => {
    await shareProject(tx, ctx.projectId);
    const draft = await lockCampaign(tx, ctx.projectId, id);
    if (!statusAfter("launch", draft.status)) {
      const { word } = campaignStatusWords[draft.status];
      throw new AppError("conflict", `This campaign cannot be launched: it is “${word}” already`);
    }
    await refuseTooManyWaiting(tx, draft);
    const present = await checked(tx, ctx, draft, reviewed);
    const now = ctx.now();
    const whole = { ...draft, ...settingsOf(draft, present.project), launchedAt: now, updatedAt: now };
    const runs = await openRuns(tx, whole, present);
    const nextRunAt = await planOthers(tx, whole, now);
    const status = runs.length > 0 ? ("executing" as const) : ("scheduled" as const);
    const { limits, quietTime, hook } = whole;
    await tx
      .update(campaign)
      .set({ status, limits, quietTime, hook, launchedAt: now, updatedAt: now })
      .where(eq(campaign.id, id));
    await insertVersion(tx, ctx, whole);
    await recordLaunch(tx, ctx, { draft, status, runs, nextRunAt });
    await wakeEngine(tx, "runs");
    const templateVersion = present.facts.treatments[0]?.template?.version ?? null;
    return { ...whole, status, nextRunAt, templateVersion, runId: runs[0]?.id ?? null };
  });
}

async function checked(tx: Db, ctx: Context, draft: WholeCampaign, reviewed: Reviewed | undefined) {
  const { projectId } = draft;
  await audienceSegment(tx, draft, "share"); // no other version comes into force meanwhile
  const present = await launchFacts(tx, draft, {
    now: ctx.now(),
    reached: (segment) => reachOf({ db: tx, projectId, now: ctx.now() }, segment),
  });
  if (reviewed) refuseUnreviewed(reviewed, reviewedOf(draft, present));
  const fault = problemsOf(draft, present.facts).find(({ level }) => level === "error");
  if (fault) throw new AppError("invalid", `${fault.message} ${fault.fix}`, fault.field);
  return present;
}

async function openRuns(tx: Db, whole: WholeCampaign, present: Present): Promise<Run[]> {
  const opened: Run[] = [];
  for (const own of whole.treatments) {
    if (!opensAtLaunch(scheduleOf(whole, own), present.facts.now)) continue;
    opened.push(await insertRun(tx, whole, present, { nth: own.nth, occurrence: present.facts.now }));
  }
  return opened;
}

function planOthers(tx: Db, whole: WholeCampaign, now: Date): Promise<Date | null> {
  const next = whole.treatments.map((own) => ({ nth: own.nth, run: nextRunOf(scheduleOf(whole, own), now) }));
  return planNextRuns(tx, whole.id, next);
}

interface Launched {
  draft: WholeCampaign;
  status: string;
  runs: Run[];
  nextRunAt: Date | null;
}

async function recordLaunch(tx: Db, ctx: Context, { draft, status, runs, nextRunAt }: Launched) {
  const [first] = runs;
  await recordAudit(tx, ctx, {
    action: "campaign.launch",
    subject: { kind: "campaign", id: draft.id, name: draft.name },
    before: { status: draft.status },
    after: {
      status,
      ...(first && { runId: first.id, templateVersion: first.templateVersion, audience: first.audience }),
      ...(nextRunAt && { nextRunAt }),
    },
  });
}
