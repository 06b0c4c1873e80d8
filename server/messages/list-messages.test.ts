import { makeMessage } from "@/server/campaigns/testing/make-message";
import { makeLaunched } from "@/server/campaigns/testing/make-ready";
import { expect, test } from "@/server/testing/test";
import { ListMessages, listMessages } from "./list-messages";

test("unknown messages are listed by name, page by page", async ({ ctx, make }) => {
  const { run } = await makeLaunched(ctx, make);
  for (const recipientId of ["a", "b", "c"]) await makeMessage(ctx, run, { recipientId, state: "unknown" });
  await makeMessage(ctx, run, { recipientId: "d", state: "accepted" });

  const first = await listMessages(ctx, ListMessages.parse({ state: "unknown", limit: 2 }));
  expect(first.rows.map(({ recipientId }) => recipientId)).toEqual(["a", "b"]);
  const second = await listMessages(
    ctx,
    ListMessages.parse({ state: "unknown", limit: 2, after: first.next }),
  );
  expect(second).toMatchObject({ rows: [{ recipientId: "c" }], next: null });
});

test("[SEC-1] another project's messages are not listed", async ({ ctx, make }) => {
  const stranger = { ...ctx, projectId: (await make.project()).id };
  const { run } = await makeLaunched(stranger, make);
  await makeMessage(stranger, run, { recipientId: "a", state: "unknown" });
  expect(await listMessages(ctx, ListMessages.parse({}))).toEqual({ rows: [], next: null });
});
