import { projectMember } from "@/db/schema";
import type { AccountContext } from "@/server/context";
import { storeInOutbox } from "@/server/providers/outbox/store-in-outbox";
import { makeHandover } from "@/server/providers/provider.suite";
import { expect, test } from "@/server/testing/test";
import { clearOutbox } from "./clear-outbox";
import { getOutboxMessage } from "./get-outbox-message";
import { ListOutbox, listOutbox } from "./list-outbox";

const list = (ctx: AccountContext, input: object = {}) => listOutbox(ctx, ListOutbox.parse(input));

async function marketer({
  db,
  make,
  now,
}: {
  db: AccountContext["db"];
  make: MakeUser;
  now: AccountContext["now"];
}) {
  const { id, name, email } = await make.user();
  return { db, now, actor: { kind: "user", id, name, email, role: "marketer" } } satisfies AccountContext;
}

interface MakeUser {
  user: () => Promise<{ id: string; name: string; email: string }>;
}

test("the Outbox lists newest first, and finds by address, subject, project and channel", async ({
  db,
  account,
  project,
  make,
}) => {
  const other = await make.project();
  const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute));
  const first = makeHandover({ projectId: project.id, subject: "50% off_now", to: "ada@example.com" });
  const second = makeHandover({ projectId: project.id, subject: "Hello" });
  const third = makeHandover({ projectId: other.id, subject: "50 percent" });
  for (const [minute, message] of [first, second, third].entries())
    await storeInOutbox(db, [message], at(minute));

  const keys = async (input: object) => (await list(account, input)).rows.map(({ key }) => key);
  expect(await keys({ project: project.id })).toEqual([second.key, first.key]);
  expect(await keys({ q: "50%" })).toEqual([first.key]);
  expect(await keys({ q: "ADA@", project: project.id })).toEqual([first.key]);
  expect(await keys({ project: project.id, channel: "SMS" })).toEqual([]);
  expect(await list(account, { project: project.id, page: 2 })).toEqual({
    rows: [],
    total: 2,
    isMore: false,
  });
});

test("a member sees the messages of their own projects alone", async ({ db, make, account, project }) => {
  const mine = makeHandover({ projectId: project.id });
  const foreign = makeHandover({ projectId: (await make.project()).id });
  await storeInOutbox(db, [mine, foreign], account.now());
  const member = await marketer({ db, make, now: account.now });
  expect(await list(member)).toEqual({ rows: [], total: 0, isMore: false });

  await db.insert(projectMember).values({ projectId: project.id, userId: member.actor.id, role: "viewer" });
  expect((await list(member)).rows.map(({ key }) => key)).toEqual([mine.key]);
  expect(await list(member, { project: foreign.projectId })).toEqual({ rows: [], total: 0, isMore: false });
  expect(await getOutboxMessage(member, { key: mine.key })).toMatchObject({ key: mine.key });
  await expect(getOutboxMessage(member, { key: foreign.key })).rejects.toMatchObject({ code: "not_found" });
  await expect(clearOutbox(member)).rejects.toMatchObject({ code: "forbidden" });
});

test("[EML-8] looking at a message in the Outbox does not open it", async ({ db, account, project }) => {
  const html = '<p>x</p><img src="http://localhost:3000/t/o/AbC" width="1" height="1" alt="">';
  const message = makeHandover({ projectId: project.id, html });
  await storeInOutbox(db, [message], account.now());
  expect(await getOutboxMessage(account, message)).toMatchObject({ html: "<p>x</p>" });
});
