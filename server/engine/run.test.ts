import { eq } from "drizzle-orm";
import { campaign, run } from "@/db/schema";
import { expect, test } from "@/server/testing/engine/engine-test";
import { makeTestProvider } from "@/server/testing/engine/test-provider";

test("a launched run reaches everyone once, counts them, and completes its campaign", async ({ house }) => {
  const made = await house.makeRun();
  await house.people(made.projectId, 300);
  const { provider, handed, mostInHands } = makeTestProvider();
  const state = async () =>
    (await house.db.select().from(run).where(eq(run.id, made.id)))[0]?.state === "completed";

  const summary = await house.runUntil(provider, state);

  expect(new Set(handed.map(({ key }) => key)).size).toBe(300);
  expect(handed).toHaveLength(300);
  expect(mostInHands()).toBeLessThanOrEqual(50);
  expect(summary).toMatchObject({ handedOver: 300, unanswered: 0 });
  expect(await house.messages(made.id)).toEqual({ accepted: 300 });
  expect(await house.tallies(made.id)).toEqual({ planned: 300, accepted: 300 });
  const [parent] = await house.db
    .select()
    .from(campaign)
    .where(eq(campaign.id, made.campaignId ?? ""));
  expect(parent?.status).toBe("completed");
  const events = await house.db.raw`
    select type, count(*)::int from event where run_id = ${made.id} group by type order by type`;
  expect([...events]).toEqual([
    { type: "_campaign.send", count: 300 },
    { type: "_email.delivered", count: 300 },
    { type: "_email.send", count: 300 },
  ]);
});
