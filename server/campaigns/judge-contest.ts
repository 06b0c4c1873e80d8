import { and, eq, isNull } from "drizzle-orm";
import type { Database, Db, RawSql } from "@/db/client";
import { campaign, type Run } from "@/db/schema";
import { treatmentName } from "@/domain/campaigns/treatment";
import { winnerOf } from "@/domain/campaigns/winner";
import { compare } from "@/domain/experiments/compare";
import { recordAudit } from "@/server/audit/record-audit";
import { raiseNotice } from "@/server/notices/raise-notice";
import { shareProject } from "@/server/projects/lock-project";
import { countArms, questionOf } from "@/server/results/compare-treatments";
import { comparedRuns } from "@/server/results/compared-runs";
import { lockCampaign } from "./lock-campaign";
import { openWinner } from "./open-winner";
import { whyNot } from "./send-to-rest";
import { testRuns } from "./test-runs";
import type { WholeCampaign } from "./whole-campaign";

interface Contest {
  id: string;
  projectId: string;
}

/** Campaigns whose test is over for as long as their rule says, and whose rest waits still. */
export async function contestsToJudge(sql: RawSql, now: Date): Promise<Contest[]> {
  return sql<Contest[]>`
    select c.id, c.project_id as "projectId" from campaign c join project p on p.id = c.project_id
    where c.kept_back > 0 and c.kept_back_until is null and c.winner_rule is not null and c.judged_at is null
      and c.status = 'pending_next_run' and c.next_run_at is null and p.deleted_at is null
      and (select max(r.finished_at) from run r where r.campaign_id = c.id)
        <= ${now}::timestamptz - make_interval(hours => (c.winner_rule ->> 'afterHours')::int)`;
}

/** Once, however many engines try: people are counted first, for that may take a while, and the campaign is held only to decide. */
export async function judgeContest(db: Database, { id, projectId }: Contest, now: Date): Promise<boolean> {
  const compared = await comparedRuns({ db, projectId }, id);
  const { winnerRule, goal } = compared.whole;
  if (!winnerRule) return false;
  const { arms } = await countArms({ db, projectId }, compared, questionOf({ ...winnerRule, id, goal }));
  const winner = winnerOf(winnerRule, compare(arms).verdict, arms);
  return db.transaction(async (tx) => {
    await shareProject(tx, projectId);
    const found = await lockCampaign(tx, projectId, id);
    const runs = await testRuns(tx, id);
    if (found.judgedAt || whyNot(found, runs)) return false;
    await tx
      .update(campaign)
      .set({ judgedAt: now })
      .where(and(eq(campaign.id, id), isNull(campaign.judgedAt)));
    const tested = runs.find((one) => one.treatment === winner?.nth);
    if (!winner || !tested) await askForWinner(tx, found, "None of its treatments is clearly better", now);
    else await send(tx, found, { ...winner, tested, now });
    return true;
  });
}

interface Sent {
  nth: number;
  isClear: boolean;
  tested: Run;
  now: Date;
}

async function send(tx: Db, found: WholeCampaign, { nth, isClear, tested, now }: Sent): Promise<void> {
  const won = await openWinner(tx, found, { nth, tested, now });
  if ("blocker" in won) return askForWinner(tx, found, won.blocker.message, now);
  const treatment = treatmentName(found.treatments[nth]?.name ?? "", nth);
  await recordAudit(
    tx,
    { actor: { kind: "engine" }, now: () => now, projectId: found.projectId },
    {
      action: "campaign.send_rest",
      subject: { kind: "campaign", id: found.id, name: found.name },
      before: { status: found.status },
      after: { status: "executing", runId: won.run.id, treatment, isClear, rule: found.winnerRule },
    },
  );
}

async function askForWinner(
  tx: Db,
  { id, projectId, name }: WholeCampaign,
  because: string,
  now: Date,
): Promise<void> {
  await raiseNotice(
    tx,
    {
      projectId,
      kind: "campaign.no_winner",
      level: "warning",
      title: `The rest of “${name}” waits for you`,
      body: `${because.replace(/\.$/, "")}. Nothing was sent to the rest: pick the treatment they get, or stop the campaign.`,
      link: `/projects/${projectId}/campaigns/${id}?tab=treatments`,
      dedupeKey: `campaign.no_winner:${id}`,
      detail: { campaignId: id },
    },
    now,
  );
}
