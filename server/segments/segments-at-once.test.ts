import { eq } from "drizzle-orm";
import { segment } from "@/db/schema";
import { expect, test } from "@/server/testing/test";
import { createSegment } from "./create-segment";
import { deleteSegment } from "./delete-segment";
import { saveSegment } from "./save-segment";
import { all, inSegment, planIs } from "./testing/criteria";

const gold = { name: "Gold", description: "", criteria: all(planIs("gold")) };
const statusesOf = (settled: PromiseSettledResult<unknown>[]) => settled.map(({ status }) => status).sort();
const one = ["fulfilled", "rejected"];

test("[SEG-4] two who close a circle from both ends at once are not both heard", async ({ ctx }) => {
  for (let round = 0; round < 5; round++) {
    const a = await createSegment(ctx, { ...gold, name: `A${round}` });
    const b = await createSegment(ctx, { ...gold, name: `B${round}` });

    const both = await Promise.allSettled([
      saveSegment(ctx, { id: a.id, criteria: all(inSegment(b.id)), basedOn: 1 }),
      saveSegment(ctx, { id: b.id, criteria: all(inSegment(a.id)), basedOn: 1 }),
    ]);

    expect(statusesOf(both)).toEqual(one);
  }
});

test("[SEG-18] a segment is not deleted while somebody makes another one of it", async ({ ctx }) => {
  const a = await createSegment(ctx, gold);

  const both = await Promise.allSettled([
    deleteSegment(ctx, { id: a.id, despite: [] }),
    createSegment(ctx, { ...gold, name: "B", criteria: all(inSegment(a.id)) }),
  ]);

  expect(statusesOf(both)).toEqual(one);
});

test("[SEG-1] two segments do not get one name", async ({ ctx }) => {
  const both = await Promise.allSettled([
    createSegment(ctx, gold),
    createSegment(ctx, { ...gold, name: "GOLD" }),
  ]);

  expect(statusesOf(both)).toEqual(one);
  expect(await ctx.db.$count(segment, eq(segment.projectId, ctx.projectId))).toBe(1);
});
