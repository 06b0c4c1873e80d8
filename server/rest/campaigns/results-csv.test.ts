import { answered } from "@/server/results/testing/answered";
import { makeContest } from "@/server/results/testing/contest";
import { expect, test } from "@/server/testing/test";
import { answerCsv } from "../csv-file";
import { resultsCsv } from "./results-csv";

test("[CMP-16] [CMP-30] what the campaign page shows can be downloaded, table by table", async ({
  ctx,
  make,
}) => {
  const { id, first } = await makeContest(ctx, make);
  await answered(ctx, first);
  const csv = async (table: string, run = first.id) =>
    (await answerCsv(() => resultsCsv(ctx, { id, table, run }))).text();

  expect(await csv("links")).toMatch(
    /^Link,People who clicked,Clicks,Last\r\nhttps:\/\/shop\.example\/,2,3,2026-/,
  );
  expect(await csv("hours")).toContain("\r\n9,1,1,0,0\r\n10,0,0,2,4\r\n");
  expect(await csv("runs")).toMatch(/^Run,Scheduled for,Treatment,.*\r\n.*\r\n.*\r\n$/);
  expect(await csv("treatments", "all")).toMatch(
    /^Treatment,Name,Planned,.*\r\n0,Default treatment,0,0,0,0,1,2,1,2,4,/,
  );
});

test("a table that does not exist is refused in words, another project's not found", async ({
  ctx,
  make,
}) => {
  const stranger = await make.project();
  const { id } = await makeContest({ ...ctx, projectId: stranger.id }, make);
  const ask = async (table: string) => {
    const answer = await answerCsv(() => resultsCsv(ctx, { id, table, run: "" }));
    return [answer.status, await answer.text()];
  };
  expect(await ask("people")).toEqual([400, expect.stringContaining("treatments, links, hours, runs")]);
  expect(await ask("links")).toEqual([404, "There is no such campaign in this project"]);
});
