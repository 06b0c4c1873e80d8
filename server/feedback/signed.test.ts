import { newId } from "@/db/id";
import { removeSuppression } from "@/server/suppressions/remove-suppression";
import { AddHook, addHook } from "./add-hook";
import { listHooks } from "./list-hooks";
import { removeHook } from "./remove-hook";
import { expect, test } from "./testing/sent-mail";

const signed = AddHook.parse({ kind: "signed", name: "Our relay" });
const bounce = (message: string, over: object = {}) => ({
  events: [{ type: "bounce", status: "5.1.1", detail: "550 5.1.1 no such user", message, ...over }],
});

test("[EML-16] [EML-19] a hard bounce that comes later is counted, told and suppressed, once however often it is told", async ({
  ctx,
  mail,
  call,
  known,
}) => {
  const hook = await addHook(ctx, signed);
  expect(await call(hook, bounce(mail.mark))).toEqual({ taken: 1, known: 0, foreign: 0 });
  const expected = { tallies: { "bounced hard": 1 }, events: ["_email.hardbounce"], suppressed: "BOUNCE" };
  expect(await known()).toEqual(expected);

  expect(await call(hook, bounce(mail.mark))).toEqual({ taken: 0, known: 1, foreign: 0 });
  expect(await call(hook, bounce(mail.mark, { bounce: "soft" }))).toMatchObject({ known: 1 });
  expect(await known()).toEqual(expected);
  expect(await listHooks(ctx)).toMatchObject([{ id: hook.id, taken: 1, heardAt: ctx.now() }]);
});

test("[EML-16] who was taken off the list is not put back by old news", async ({
  ctx,
  mail,
  call,
  known,
}) => {
  const hook = await addHook(ctx, signed);
  await call(hook, bounce(mail.mark));
  await removeSuppression(ctx, { address: mail.address.toLowerCase() });
  await call(hook, bounce(mail.mark));
  expect(await known()).toMatchObject({ suppressed: null });
});

test("[EML-19] a soft bounce suppresses nobody; a hard one after it counts in its place", async ({
  ctx,
  mail,
  call,
  known,
}) => {
  const hook = await addHook(ctx, signed);
  await call(hook, bounce(mail.mark, { status: "4.4.7", detail: "expired" }));
  expect(await known()).toEqual({
    tallies: { "bounced soft": 1 },
    events: ["_email.softbounce"],
    suppressed: null,
  });
  await call(hook, bounce(mail.mark));
  expect(await known()).toEqual({
    tallies: { "bounced hard": 1 },
    events: ["_email.softbounce", "_email.hardbounce"],
    suppressed: "BOUNCE",
  });
});

test("[EML-16] a complaint is counted and suppressed, and a mail may be named by its Message-ID", async ({
  ctx,
  mail,
  call,
  known,
}) => {
  const hook = await addHook(ctx, signed);
  const complaint = { events: [{ type: "complaint", messageId: mail.messageId }] };
  expect(await call(hook, complaint)).toMatchObject({ taken: 1 });
  expect(await call(hook, complaint)).toMatchObject({ known: 1 });
  expect(await known()).toEqual({
    tallies: { complained: 1 },
    events: ["_email.complaint"],
    suppressed: "COMPLAINT",
  });
});

test("a call nobody signed, an old one and a changed one say nothing", async ({ ctx, mail, call, known }) => {
  const hook = await addHook(ctx, signed);
  const refused = { code: "unauthenticated" };
  const news = bounce(mail.mark);
  await expect(call(hook, news, { signature: "" })).rejects.toMatchObject(refused);
  await expect(call({ ...hook, secret: "whsec_other" }, news)).rejects.toMatchObject(refused);
  const signature = `t=${ctx.now().getTime() / 1_000},v1=00`;
  await expect(call(hook, news, { signature })).rejects.toMatchObject(refused);
  const old = new Date(ctx.now().getTime() - 301_000);
  await expect(call(hook, news, { at: old })).rejects.toMatchObject(refused);
  expect(await known()).toEqual({ tallies: {}, events: [], suppressed: null });
});

test("what cannot be read is refused with its place", async ({ ctx, call }) => {
  const hook = await addHook(ctx, signed);
  await expect(call(hook, "no json")).rejects.toMatchObject({ code: "invalid" });
  await expect(call(hook, { events: [] })).rejects.toMatchObject({ code: "invalid" });
  await expect(call(hook, { events: [{ type: "bounce" }] })).rejects.toMatchObject({
    message: expect.stringContaining("events.0"),
  });
  await expect(call({ id: newId(), secret: "" }, {})).rejects.toMatchObject({ code: "not_found" });
  await expect(call({ id: "no id", secret: "" }, {})).rejects.toMatchObject({ code: "not_found" });
});

test("mail of another project, and what is none of ours, is passed over", async ({
  ctx,
  make,
  mail,
  call,
  known,
}) => {
  const stranger = { ...ctx, projectId: (await make.project()).id };
  const hook = await addHook(stranger, signed);
  expect(await call(hook, bounce(mail.mark))).toEqual({ taken: 0, known: 0, foreign: 1 });
  expect(await call(hook, bounce("made up"))).toMatchObject({ foreign: 1 });
  expect(await call(hook, bounce(`${mail.mark}x`))).toMatchObject({ foreign: 1 });
  expect(await known()).toMatchObject({ suppressed: null });
});

test("a removed address hears nothing; none but admins add or see one", async ({ ctx, mail, call }) => {
  const hook = await addHook(ctx, signed);
  await removeHook(ctx, { id: hook.id });
  await expect(call(hook, bounce(mail.mark))).rejects.toMatchObject({ code: "not_found" });
  const marketer = { ...ctx, projectRole: "marketer" } as const;
  await expect(addHook(marketer, signed)).rejects.toMatchObject({ code: "forbidden" });
  await expect(listHooks(marketer)).rejects.toMatchObject({ code: "forbidden" });
});
