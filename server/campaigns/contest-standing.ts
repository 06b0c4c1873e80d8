import { and, eq, sql } from "drizzle-orm";
import { run } from "@/db/schema";
import { keptBackCohorts } from "@/domain/campaigns/cohorts";
import { treatmentName } from "@/domain/campaigns/treatment";
import { awaitsWinner, judgedFrom } from "@/domain/campaigns/winner-rule";
import { allow } from "@/server/access/allow";
import { recipientsIn } from "@/server/content-lint/recipients-of";
import type { Context } from "@/server/context";
import { readEverybody } from "@/server/segments/large-read";
import { audienceSegment } from "./audience-segment";
import { audienceSource } from "./audience-source";
import { findCampaign } from "./find-campaign";
import { whyNot } from "./send-to-rest";
import { testRuns } from "./test-runs";
import { type WholeCampaign, withTreatments } from "./whole-campaign";

/** Who waits for the winner of a test, how many they are at this moment, and when it is found. Null: nobody was kept back. */
export async function contestStanding(ctx: Context, { id }: { id: string }) {
  allow(ctx, "project:read");

  const found = await withTreatments(ctx.db, await findCampaign(ctx, id));
  const { keptBack, winnerRule, judgedAt, keptBackUntil } = found;
  if (keptBack === 0) return null;
  const runs = await testRuns(ctx.db, id);
  const ended = runs.flatMap(({ finishedAt }) => finishedAt?.getTime() ?? []);
  const hasEnded = runs.length > 0 && ended.length === runs.length;
  return {
    keptBack,
    rule: winnerRule,
    judgedAt,
    judgedFrom: winnerRule && hasEnded ? judgedFrom(new Date(Math.max(...ended)), winnerRule) : null,
    isWaiting: awaitsWinner(found),
    waitedUntil: keptBackUntil,
    sent: await sentToRest(ctx, found),
    waitsFor: whyNot(found, runs), // null: it can be sent
    people: awaitsWinner(found) ? await countKeptBack(ctx, found) : 0,
  };
}

/** What the treatment is called that went to them; null: none did. */
async function sentToRest({ db }: Context, { id, treatments }: WholeCampaign): Promise<string | null> {
  const [sent] = await db
    .select({ treatment: run.treatment })
    .from(run)
    .where(and(eq(run.campaignId, id), eq(run.toKeptBack, true)));
  return sent ? treatmentName(treatments[sent.treatment]?.name ?? "", sent.treatment) : null;
}

async function countKeptBack({ db, projectId, now }: Context, found: WholeCampaign): Promise<number> {
  const segment = await audienceSegment(db, found);
  if (found.audience.kind === "segment" && !segment) return 0;
  const source = await audienceSource({ db, projectId, now: now() }, segment);
  const recipients = recipientsIn(source, { campaignId: found.id, ...keptBackCohorts(found) });
  const [row] = await readEverybody<{ people: number }>(
    db,
    sql`with recipient as (${recipients}) select count(*)::int as people from recipient`,
  );
  return row?.people ?? 0;
}
