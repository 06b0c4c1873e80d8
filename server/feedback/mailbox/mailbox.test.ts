import { eq } from "drizzle-orm";
import { bounceMailbox } from "@/db/schema";
import type { Context } from "@/server/context";
import { test as base, expect } from "../testing/sent-mail";
import { checkMailbox } from "./check-mailbox";
import { getMailbox } from "./get-mailbox";
import { readDue } from "./read-due";
import { forgetMailbox, saveMailbox } from "./save-mailbox";
import { autoReply, fromExchange, fromFeedbackLoop, fromPostfix } from "./testing/reports";
import { login, startImap, type TestImap } from "./testing/start-imap";

const test = base.extend<{ imap: TestImap; lookAt: (minutes: number) => Promise<void> }>({
  imap: async ({ ctx: _ }, use) => {
    const imap = await startImap();
    await use(imap);
    await imap.stop();
  },
  lookAt: async ({ ctx }, use) => use((minutes) => look(ctx, minutes)),
});

/** As the engine does, until there is nothing to look at. */
async function look({ db, now, projectId }: Context, minutes: number): Promise<void> {
  const at = new Date(now().getTime() + minutes * 60_000);
  const others = eq(bounceMailbox.projectId, projectId);
  while (await readDue({ db, sql: db.raw, now: () => at }));
  expect(await db.$count(bounceMailbox, others)).toBe(1);
}

const settingsOf = ({ settings }: TestImap) => ({ settings, password: login.password });

test("[EML-16] [EML-19] a bounce that comes by mail is counted and suppressed, once, and the mailbox stays as it was", async ({
  ctx,
  imap,
  mail,
  known,
  lookAt,
}) => {
  await saveMailbox(ctx, settingsOf(imap));
  imap.deliver(autoReply);
  imap.deliver(fromPostfix(mail.mark));
  await lookAt(0);
  const expected = { tallies: { "bounced hard": 1 }, events: ["_email.hardbounce"], suppressed: "BOUNCE" };
  expect(await known()).toEqual(expected);
  expect(await getMailbox(ctx)).toMatchObject({ taken: 1, error: null });

  imap.deliver(fromPostfix(mail.mark));
  await lookAt(2);
  imap.renumber();
  await lookAt(4);
  expect(await known()).toEqual(expected);
  expect(imap.commands.some((line) => /STORE|EXPUNGE|BODY\[\]/i.test(line.replace("BODY.PEEK[]", "")))).toBe(
    false,
  );
});

test("[EML-19] a full mailbox is a soft bounce, and [EML-16] a feedback loop's report a complaint", async ({
  ctx,
  imap,
  mail,
  known,
  lookAt,
}) => {
  await saveMailbox(ctx, settingsOf(imap));
  imap.deliver(fromExchange(mail.mark));
  await lookAt(0);
  expect(await known()).toMatchObject({ tallies: { "bounced soft": 1 }, suppressed: null });
  imap.deliver(fromFeedbackLoop(mail.mark));
  await lookAt(2);
  expect(await known()).toMatchObject({ tallies: { complained: 1 }, suppressed: "COMPLAINT" });
});

test("anybody may write to a mailbox: a report without our own mark says nothing", async ({
  ctx,
  imap,
  mail,
  known,
  lookAt,
}) => {
  await saveMailbox(ctx, settingsOf(imap));
  imap.deliver(fromPostfix("made-up"));
  imap.deliver(fromPostfix(`${mail.mark.slice(0, -1)}_`));
  imap.deliver(fromPostfix("x").replace("0123.7.ada@m.example", mail.messageId.slice(1, -1)));
  await lookAt(0);
  expect(await known()).toEqual({ tallies: {}, events: [], suppressed: null });
});

test("what cannot be read is not saved, and why is said", async ({ ctx, imap }) => {
  const { settings } = imap;
  const problemOf = async (over: object, password = login.password) =>
    (await checkMailbox(ctx, { settings: { ...settings, ...over }, password })).problem;
  expect(await problemOf({})).toBeNull();
  expect(await problemOf({}, "wrong")).toMatch(/does not accept this user and password/);
  expect(await problemOf({ folder: "Nowhere" })).toMatch(/no folder named Nowhere/);
  expect(await problemOf({ port: 1 })).toMatch(/Nothing listens/);
  await expect(saveMailbox(ctx, { settings, password: "wrong" })).rejects.toMatchObject({ code: "invalid" });
  expect(await getMailbox(ctx)).toBeNull();
});

test("a kept password is shown to the server it was given for alone, and never to a person", async ({
  ctx,
  imap,
}) => {
  const { settings } = imap;
  await expect(saveMailbox(ctx, { settings })).rejects.toMatchObject({ field: "password" });
  await saveMailbox(ctx, settingsOf(imap));
  await saveMailbox(ctx, { settings });
  expect(JSON.stringify(await getMailbox(ctx))).not.toContain(login.password);
  await expect(saveMailbox(ctx, { settings: { ...settings, host: "localhost" } })).rejects.toMatchObject({
    field: "password",
  });
  await forgetMailbox(ctx);
  expect(await getMailbox(ctx)).toBeNull();
});

test("a mailbox that fails is left alone longer each time, and says why", async ({ ctx, imap, lookAt }) => {
  await saveMailbox(ctx, settingsOf(imap));
  await imap.stop();
  await lookAt(0);
  expect(await getMailbox(ctx)).toMatchObject({ error: expect.stringContaining("Nothing listens") });
  const before = (await getMailbox(ctx))?.checkedAt;
  await lookAt(1.5);
  expect((await getMailbox(ctx))?.checkedAt).toEqual(before);
  await lookAt(2);
  expect((await getMailbox(ctx))?.checkedAt).not.toEqual(before);
  await startImap().then(({ stop }) => stop());
});
