import { makeMessage } from "@/server/campaigns/testing/make-message";
import { makeLaunched } from "@/server/campaigns/testing/make-ready";
import { expect, test } from "@/server/testing/test";
import { answerCsv } from "../csv-file";
import { recipientsCsv } from "./recipients-csv";

const all = { state: null, reason: null, search: "" };

test("the recipients are a CSV file that no spreadsheet runs as formulas", async ({ ctx, make }) => {
  const { campaign, run } = await makeLaunched(ctx, make);
  await makeMessage(ctx, run, { recipientId: "=1+1", state: "accepted", address: "a@example.com" });
  await makeMessage(ctx, run, { recipientId: "b", state: "failed", reason: "refused", detail: 'said "no"' });

  const text = await (await answerCsv(() => recipientsCsv(ctx, { id: campaign.id, ...all }))).text();

  const [head, first, second, end] = text.split("\r\n");
  expect(head).toMatch(/^Id,Address,Treatment,State,Reason,Explanation,/);
  expect(first).toMatch(/^'=1\+1,a@example\.com,0,accepted,,/);
  expect(second).toContain('b,,0,failed,refused,"The mail server refused the message. said ""no"""');
  expect(end).toBe("");
});

test("[SEC-1] another project's recipients cannot be downloaded", async ({ ctx, make }) => {
  const stranger = await make.project();
  const { campaign } = await makeLaunched({ ...ctx, projectId: stranger.id }, make);
  const answer = await answerCsv(() => recipientsCsv(ctx, { id: campaign.id, ...all }));
  expect([answer.status, await answer.text()]).toEqual([404, "There is no such campaign in this project"]);
});
