import { ingestUntilKilled } from "@/server/testing/ingest-until-killed";
import { expect, test } from "@/server/testing/test";

test("twenty kills while events come in: every one that was answered for is stored once", async ({ ctx }) => {
  const answered = await ingestUntilKilled({
    url: ctx.db.url,
    projectId: ctx.projectId,
    kills: 20,
    answers: 120,
  });
  const rows = await ctx.db.raw<{ id: string; times: number }[]>`
    select client ->> 'eventId' as id, count(*)::int as times from event where project_id = ${ctx.projectId} group by 1`;
  const times = new Map(rows.map(({ id, times: stored }) => [id, stored]));

  expect([...times.values()].filter((stored) => stored > 1)).toEqual([]);
  const wanted = [...answered].flatMap((nth) => [0, 1, 2, 3, 4].map((at) => `${nth}.${at}`));
  expect(wanted.filter((id) => times.get(id) !== 1)).toEqual([]);
});
