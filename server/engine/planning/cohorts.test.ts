import { sql } from "drizzle-orm";
import { COHORTS, campaignCohort } from "@/db/cohort";
import { expect, test } from "@/server/testing/test";

/** Fixed for ever: who is in which treatment must not change between the runs of a campaign. */
const vectors: [string, string, number][] = [
  ["0190163d8694739bcdf0a1b2c3d4e5f6", "ada@example.com", 6438],
  ["0190163d8694739bcdf0a1b2c3d4e5f6", "日本語@example.com", 3145],
  ["ffffffffffffffffffffffffffffffff", "person-1", 481],
];

test.each(vectors)(
  "[CMP-14] in campaign %s the cohort of %s is always %i, here and in the database",
  async (...vector) => {
    const [campaignId, who, cohort] = vector;
    expect(campaignCohort(campaignId, { addressKey: who, id: "" })).toBe(cohort);
    expect(campaignCohort(campaignId, { addressKey: "", id: who })).toBe(cohort);
  },
);

test("[CMP-14] the SQL twin agrees on every vector", async ({ db }) => {
  for (const [campaignId, who, cohort] of vectors) {
    const [row] = await db.execute(sql`select campaign_cohort(${campaignId}::uuid, ${who})::int as cohort`);
    expect(row).toEqual({ cohort });
  }
});

test("[CMP-14] cohorts are even, and another campaign has others", () => {
  const of = (campaignId: string) =>
    Array.from({ length: 20_000 }, (_, n) =>
      campaignCohort(campaignId, { addressKey: "", id: `person-${n}` }),
    );
  const [one, other] = [of("a".repeat(32)), of("b".repeat(32))];
  const lower = one.filter((cohort) => cohort < COHORTS / 2).length;
  expect(Math.abs(lower - 10_000)).toBeLessThan(300);
  expect(one.filter((cohort, n) => cohort === other[n]).length).toBeLessThan(20);
});
