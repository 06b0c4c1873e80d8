import type { Context } from "@/server/context";
import { Dice } from "@/server/segments/testing/dice";
import { audienceOf, makeSegment } from "@/server/segments/testing/make-segment";
import { makePopulation } from "@/server/segments/testing/population";
import { randomCriteria } from "@/server/segments/testing/random-criteria";
import { now } from "@/server/segments/testing/random-people";
import { expect, test } from "@/server/testing/engine/engine-test";
import { makePlanner, planAll } from "@/server/testing/engine/planner";
import { countAudience } from "./count-audience";

const CRITERIA = 8;

test("a draft's count and its reasons are what the engine plans, whatever the segment asks [SEG-3, CMP-2]", async ({
  house,
}) => {
  const { db, make } = house;
  const dice = new Dice(5);
  const { projectId, segmentIds } = await makePopulation(db, make, dice, 250);
  house.clock.at = new Date(now.getTime() + 1_000); // nobody of them is created later
  const actor = { kind: "cli" } as const;
  const ctx: Context = { db, projectId, projectRole: "admin", actor, now: () => house.clock.at };
  const planner = await makePlanner(house);
  let people = 0;
  for (let nth = 0; nth < CRITERIA; nth++) {
    const made = await makeSegment(db, projectId, randomCriteria(dice, segmentIds), `Segment ${nth}`);
    const whole = await house.makeRun({ projectId, audience: audienceOf(made) });
    const inRanges = await house.makeRun({ projectId, audience: audienceOf(made), rangeLanes: 32 });

    await planAll(planner);

    const { total, reached, skipped } = await countAudience(ctx, {
      audience: { kind: "segment", segmentId: made.id },
    });
    const planned = Object.fromEntries([
      ...(reached > 0 ? [["queued", reached]] : []),
      ...skipped.map(({ reason, count }) => [`skipped ${reason}`, count]),
    ]);
    expect(await house.messages(whole.id)).toEqual(planned);
    expect(await house.messages(inRanges.id)).toEqual(planned);
    people += total;
  }
  expect(people).toBeGreaterThan(CRITERIA);
});
