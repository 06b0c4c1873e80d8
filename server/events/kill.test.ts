import { ingestUntilKilled } from "@/server/testing/ingest-until-killed";
import { expect, test } from "@/server/testing/test";

test("two kills: every event that was answered for is stored, and stored once, though its call is sent again", async ({
  ctx,
}) => {
  const answered = await ingestUntilKilled({
    url: ctx.db.url,
    projectId: ctx.projectId,
    kills: 2,
    answers: 40,
  });
  const rows = await ctx.db.raw<{ id: string; times: number }[]>`
    select client ->> 'eventId' as id, count(*)::int as times from event where project_id = ${ctx.projectId} group by 1`;
  const times = new Map(rows.map(({ id, times: stored }) => [id, stored]));

  expect(answered.size).toBeGreaterThan(40);
  expect([...times.values()].filter((stored) => stored > 1)).toEqual([]);
  expect([...answered].filter((nth) => times.get(`${nth}.0`) !== 1 || times.get(`${nth}.4`) !== 1)).toEqual(
    [],
  );
});
