import { newId } from "@/db/id";
import type { Context } from "@/server/context";
import { expect, test } from "@/server/testing/test";
import { addSuppression } from "./add-suppression";
import { ListSuppressions, listSuppressions } from "./list-suppressions";
import { removeSuppression } from "./remove-suppression";
import { suppress } from "./suppress";

const list = (ctx: Context, input: object = {}) => listSuppressions(ctx, ListSuppressions.parse(input));
const at = new Date("2026-03-02T09:00:00Z");

test("[EML-19] addresses that bounced go on the list in bulk, each once, with what the server said", async ({
  ctx,
}) => {
  const gone = `${newId()}@example.com`;
  const bounced = {
    addressKey: gone,
    reason: "BOUNCE",
    detail: "550 5.1.1",
    projectId: ctx.projectId,
    at,
  } as const;
  await suppress(ctx.db.raw, [bounced, { ...bounced, detail: "again" }, { ...bounced, addressKey: "" }]);
  await suppress(ctx.db.raw, [{ ...bounced, detail: "later" }]);

  const { rows, total } = await list(ctx, { q: gone });
  expect(total).toBe(1);
  expect(rows).toMatchObject([{ address: gone, reason: "BOUNCE", projectName: expect.any(String) }]);
});

test("[EML-16] an address is put on the list by hand and taken off again", async ({ ctx }) => {
  const name = newId();
  await addSuppression(ctx, { address: ` ${name}@EXAMPLE.com `, detail: "asked by phone" });
  const address = `${name}@example.com`;
  expect((await list(ctx, { q: address })).rows).toMatchObject([
    { address, reason: "MANUAL", detail: "asked by phone" },
  ]);
  await expect(addSuppression(ctx, { address, detail: "" })).rejects.toMatchObject({
    code: "conflict",
    field: "address",
  });
  await expect(addSuppression(ctx, { address: "nobody", detail: "" })).rejects.toMatchObject({
    code: "invalid",
    field: "address",
  });

  await removeSuppression(ctx, { address });
  expect((await list(ctx, { q: address })).rows).toEqual([]);
  await expect(removeSuppression(ctx, { address })).rejects.toMatchObject({ code: "not_found" });
});

test("[EML-16] the list is searched by reason and by date, and another system's bounces and complaints go on it by hand", async ({
  ctx,
}) => {
  const mark = newId();
  const addressOf = (name: string) => `${name}-${mark}@example.com`;
  await addSuppression(ctx, { address: addressOf("bounced"), reason: "BOUNCE", detail: "" });
  await addSuppression(ctx, { address: addressOf("complained"), reason: "COMPLAINT", detail: "" });
  const old = { detail: "", projectId: null, at: new Date("2026-01-10T09:00:00Z") };
  await suppress(ctx.db.raw, [{ ...old, addressKey: addressOf("old"), reason: "BOUNCE" }]);

  const found = async (over: object) =>
    (await list(ctx, { q: mark, ...over })).rows.map(({ address }) => address);
  expect(await found({})).toEqual([addressOf("bounced"), addressOf("complained"), addressOf("old")]);
  expect(await found({ reason: "BOUNCE" })).toEqual([addressOf("bounced"), addressOf("old")]);
  expect(await found({ reason: "COMPLAINT" })).toEqual([addressOf("complained")]);
  expect(await found({ until: new Date("2026-02-01T00:00:00Z") })).toEqual([addressOf("old")]);
  const later = { from: new Date("2026-02-01T00:00:00Z"), reason: "BOUNCE" };
  expect(await found(later)).toEqual([addressOf("bounced")]);
  expect(await found({ until: old.at })).toEqual([]);
});

test("a marketer, and a key of the project, sees what came of this project; a marketer changes nothing", async ({
  ctx,
  make,
}) => {
  const { id, name, email } = await make.user();
  const theirs: Context = { ...ctx, actor: { kind: "user", id, name, email, role: "marketer" } };
  const [mine, foreign] = [`${newId()}@example.com`, `${newId()}@example.com`];
  const entry = { reason: "BOUNCE", detail: "", at } as const;
  await suppress(ctx.db.raw, [
    { ...entry, addressKey: mine, projectId: ctx.projectId },
    { ...entry, addressKey: foreign, projectId: (await make.project()).id },
  ]);
  expect((await list(theirs)).rows.map(({ address }) => address)).toEqual([mine]);
  const key: Context = { ...ctx, actor: { kind: "key", id: "AKIA1", projectId: ctx.projectId } };
  expect((await list(key)).rows.map(({ address }) => address)).toEqual([mine]);
  await expect(addSuppression(theirs, { address: "a@example.com", detail: "" })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(removeSuppression(theirs, { address: mine })).rejects.toMatchObject({ code: "forbidden" });
});
