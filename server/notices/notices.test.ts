import type { ProjectRole } from "@/domain/access/roles";
import { asMember } from "@/server/testing/as-member";
import { expect, test } from "@/server/testing/test";
import { dismissNotice } from "./dismiss-notice";
import { listNotices } from "./list-notices";
import { raiseNotice } from "./raise-notice";
import { settleNotice } from "./settle-notice";

const paused = { kind: "provider.paused", level: "error", title: "The mail server does not answer" } as const;

test("a cause that is told twice is one notice, with the later words", async ({ ctx }) => {
  const cause = { ...paused, projectId: ctx.projectId, dedupeKey: `paused:${ctx.projectId}` };
  await raiseNotice(ctx.db, cause, ctx.now());
  await raiseNotice(ctx.db, { ...cause, body: "Tried 3 times" }, ctx.now());

  expect(await listNotices(ctx, { projectId: ctx.projectId })).toMatchObject([
    { title: paused.title, body: "Tried 3 times" },
  ]);
});

test("a dismissed notice is gone for everybody, and its cause may raise a new one", async ({ ctx }) => {
  const cause = { ...paused, projectId: ctx.projectId, dedupeKey: `again:${ctx.projectId}` };
  await raiseNotice(ctx.db, cause, ctx.now());
  const [open] = await listNotices(ctx, { projectId: ctx.projectId });
  await dismissNotice(ctx, { id: open!.id });
  expect(await listNotices(ctx, { projectId: ctx.projectId })).toEqual([]);

  await raiseNotice(ctx.db, cause, ctx.now());
  expect(await listNotices(ctx, { projectId: ctx.projectId })).toHaveLength(1);
});

test("a notice settles when its cause is gone", async ({ ctx }) => {
  const dedupeKey = `settled:${ctx.projectId}`;
  await raiseNotice(ctx.db, { ...paused, projectId: ctx.projectId, dedupeKey }, ctx.now());
  await settleNotice(ctx.db, dedupeKey, ctx.now());
  expect(await listNotices(ctx, { projectId: ctx.projectId })).toEqual([]);
});

test("another project's notice is neither seen nor dismissed by who is no member", async ({
  ctx,
  account,
  make,
}) => {
  await raiseNotice(ctx.db, { ...paused, projectId: ctx.projectId }, ctx.now());
  const [open] = await listNotices(ctx, { projectId: ctx.projectId });
  const person = await make.user();
  const stranger = { ...account, actor: { kind: "user", ...person, role: "marketer" } } as const;

  expect((await listNotices(stranger, {})).map(({ id }) => id)).not.toContain(open!.id);
  await expect(dismissNotice(stranger, { id: open!.id })).rejects.toMatchObject({ code: "not_found" });
});

test("a notice says whether who reads it may put it away", async ({ ctx, account }) => {
  await raiseNotice(ctx.db, { ...paused, projectId: ctx.projectId }, ctx.now());
  await raiseNotice(ctx.db, { ...paused, dedupeKey: `account:${ctx.projectId}` }, ctx.now());
  const mayDismiss = async (role: ProjectRole) => {
    const member = await asMember(account, { role: "marketer", projects: { [ctx.projectId]: role } });
    const notices = await listNotices(member, { projectId: ctx.projectId });
    return notices.map(
      ({ projectId, mayDismiss }) => [projectId === null ? "account" : "project", mayDismiss] as const,
    );
  };

  expect(new Map(await mayDismiss("viewer"))).toEqual(
    new Map([
      ["account", false],
      ["project", false],
    ]),
  );
  expect(new Map(await mayDismiss("marketer"))).toEqual(
    new Map([
      ["account", false],
      ["project", true],
    ]),
  );
  expect((await listNotices(ctx, { projectId: ctx.projectId })).every(({ mayDismiss }) => mayDismiss)).toBe(
    true,
  );
  await settleNotice(ctx.db, `account:${ctx.projectId}`, ctx.now());
});
