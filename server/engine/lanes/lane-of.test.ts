import { sql } from "drizzle-orm";
import { laneOf } from "@/db/lane";
import { expect, test } from "@/server/testing/test";

/** Fixed for ever: stored rows and links that left the house carry these numbers. */
const vectors: [string, number][] = [
  ["", 29],
  ["a", 193],
  ["ep-1", 168],
  ["user@x y/1+ü", 55],
  ["0190163d8694739bcdf0a1b2c3d4e5f6", 173],
  ["日本語", 17],
  ["🙂", 141],
  ["A".repeat(300), 17],
];

test.each(vectors)("the lane of %j is always %i", (id, lane) => {
  expect(laneOf(id)).toBe(lane);
});

test("the SQL twin of laneOf agrees on every vector", async ({ db }) => {
  const ids = sql.join(
    vectors.map(([id]) => sql`${id}`),
    sql`, `,
  );
  const rows = await db.execute(
    sql`select lane_of(id)::int as lane from unnest(array[${ids}]::text[]) as id`,
  );
  expect(rows.map((row) => row.lane)).toEqual(vectors.map(([, lane]) => lane));
});
