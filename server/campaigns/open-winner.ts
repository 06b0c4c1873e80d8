import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { campaign, type Run } from "@/db/schema";
import { blockerOf } from "@/domain/campaigns/blocker";
import type { Problem } from "@/domain/campaigns/problem";
import { wakeEngine } from "@/server/engine/wake";
import { audienceSegment } from "./audience-segment";
import { insertRun } from "./insert-run";
import { launchFacts } from "./launch-facts";
import type { WholeCampaign } from "./whole-campaign";

interface Won {
  nth: number;
  /** Its run in the test. */
  tested: Run;
  now: Date;
}

/** Sends to those kept back what the winner's part of the test got, to the letter. The campaign is locked, and they wait still. */
export async function openWinner(
  tx: Db,
  whole: WholeCampaign,
  { nth, tested, now }: Won,
): Promise<{ run: Run } | { blocker: Problem }> {
  const { templateId, templateVersion, fromName, fromAddress } = tested;
  const mail = { templateId, templateVersion, fromName, fromAddress };
  const treatments = whole.treatments.map((own) => (own.nth === nth ? { ...own, ...mail } : own));
  const winning = { ...whole, treatments };
  await audienceSegment(tx, winning, "share"); // no other version comes into force meanwhile
  const present = await launchFacts(tx, winning, { now, reached: async () => "somebody" });
  const alone = <T>(all: T[]) => all.slice(nth, nth + 1); // what is wrong with the others is no matter any more
  const facts = { ...present.facts, treatments: alone(present.facts.treatments) };
  const blocker = blockerOf({ ...winning, treatments: alone(treatments) }, facts);
  if (blocker) return { blocker };
  const opened = await insertRun(tx, winning, present, { nth, occurrence: null, toKeptBack: true });
  await tx
    .update(campaign)
    .set({ status: "executing", keptBackUntil: now, updatedAt: now })
    .where(eq(campaign.id, whole.id));
  await wakeEngine(tx, "runs");
  return { run: opened };
}
