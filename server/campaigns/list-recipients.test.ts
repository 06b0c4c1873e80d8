import { expect, test } from "@/server/testing/test";
import { ListRecipients, listRecipients } from "./list-recipients";
import { makeMessage } from "./testing/make-message";
import { makeLaunched } from "./testing/make-ready";

const asked = (id: string, over: Partial<ListRecipients> = {}) => ListRecipients.parse({ id, ...over });
const byId = (a: { recipientId: string }, b: { recipientId: string }) =>
  a.recipientId.localeCompare(b.recipientId);

test("each recipient is listed with the state of the message and why, page by page", async ({
  ctx,
  make,
}) => {
  const { campaign, run } = await makeLaunched(ctx, make);
  await make.endpoint({ projectId: ctx.projectId, id: "a", address: "a@example.com" });
  await makeMessage(ctx, run, { recipientId: "a", state: "accepted", address: "a@example.com" });
  await makeMessage(ctx, run, { recipientId: "b", state: "skipped", reason: "opted_out" });
  await makeMessage(ctx, run, { recipientId: "c", state: "failed", reason: "refused", detail: "550 No." });

  const pages: Awaited<ReturnType<typeof listRecipients>>[] = [];
  for (let cursor: string | null = ""; cursor !== null; cursor = pages.at(-1)?.next ?? null) {
    pages.push(await listRecipients(ctx, asked(campaign.id, { limit: 2, cursor })));
  }
  expect(pages.map(({ rows }) => rows.length)).toEqual([2, 1]);
  const rows = pages.flatMap((page) => page.rows).sort(byId);
  expect(rows).toMatchObject([
    { recipientId: "a", state: "accepted", address: "a@example.com" },
    { recipientId: "b", state: "skipped", why: "Has opted out of e-mail." },
    { recipientId: "c", why: "The mail server refused the message. 550 No." },
  ]);
});

test("recipients are found by state, by reason, and by the beginning of their address", async ({
  ctx,
  make,
}) => {
  const { campaign, run } = await makeLaunched(ctx, make);
  await make.endpoint({ projectId: ctx.projectId, id: "a", address: "Ada@example.com" });
  await makeMessage(ctx, run, { recipientId: "a", state: "unknown" });
  await makeMessage(ctx, run, { recipientId: "b", state: "skipped", reason: "opted_out" });
  await makeMessage(ctx, run, { recipientId: "c", state: "skipped", reason: "no_address" });
  const ids = async (over: Partial<ListRecipients>) =>
    (await listRecipients(ctx, asked(campaign.id, over))).rows.map(({ recipientId }) => recipientId).sort();

  expect(await ids({ state: "skipped" })).toEqual(["b", "c"]);
  expect(await ids({ state: "skipped", reason: "no_address" })).toEqual(["c"]);
  expect(await ids({ search: "ADA@" })).toEqual(["a"]);
  expect(await ids({ search: "b" })).toEqual([]);
});

test("[SEC-1] another project's recipients are not found", async ({ ctx, make }) => {
  const stranger = await make.project();
  const { campaign } = await makeLaunched({ ...ctx, projectId: stranger.id }, make);
  await expect(listRecipients(ctx, asked(campaign.id))).rejects.toMatchObject({ code: "not_found" });
});
