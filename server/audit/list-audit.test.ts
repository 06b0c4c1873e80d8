import { auditEntry } from "@/db/schema";
import { asMember } from "@/server/testing/as-member";
import { test as base, expect } from "@/server/testing/test";
import { auditChoices } from "./audit-choices";
import { ListAudit, listAudit } from "./list-audit";
import { recordAudit } from "./record-audit";

/** Three changes in one project: two of the second of March, one of the fourth. */
const test = base.extend<{ log: undefined }>({
  log: async ({ ctx }, use) => {
    const at = (day: string) => ({ ...ctx, now: () => new Date(`2026-03-${day}T23:59:59Z`) });
    const subject = { kind: "campaign", id: "1", name: "Spring" };
    await recordAudit(ctx.db, at("02"), { action: "campaign.create", subject });
    await recordAudit(ctx.db, at("02"), { action: "campaign.launch", subject, before: { status: "draft" } });
    const actor = { kind: "key", id: "AKIA1", projectId: ctx.projectId, ip: "203.0.113.7" } as const;
    await recordAudit(ctx.db, { ...at("04"), actor }, { action: "segment.create", subject });
    await use(undefined);
  },
});

const ask = (question: object) => ListAudit.parse(question);

test("[SEC-3] the log is newest first, filtered and paged by the database", async ({ ctx, log }) => {
  expect(log).toBeUndefined();
  const { projectId } = ctx;
  const actions = async (question: object) => {
    const { rows, total } = await listAudit(ctx, ask({ projectId, ...question }));
    return [total, ...rows.map(({ action }) => action)];
  };

  expect(await actions({})).toEqual([3, "segment.create", "campaign.launch", "campaign.create"]);
  expect(await actions({ page: 2, pageSize: 2 })).toEqual([3, "campaign.create"]);
  expect(await actions({ action: "campaign." })).toEqual([2, "campaign.launch", "campaign.create"]);
  expect(await actions({ action: "campaign" })).toEqual([0]);
  expect(await actions({ action: "%." })).toEqual([0]);
  expect(await actions({ actorId: "AKIA1" })).toEqual([1, "segment.create"]);
  expect(await actions({ from: new Date("2026-03-03"), until: new Date("2026-03-05") })).toEqual([
    1,
    "segment.create",
  ]);
});

test("[SEC-3] an entry says who did it, from where, and in which project", async ({ ctx, project, log }) => {
  expect(log).toBeUndefined();
  const { rows } = await listAudit(ctx, ask({ projectId: project.id, pageSize: 1 }));

  expect(rows[0]).toMatchObject({
    actorKind: "key",
    actorName: "Access key AKIA1",
    ip: "203.0.113.7",
    projectName: project.name,
  });
  const { actors, actions } = await auditChoices(ctx);
  expect(actors).toContainEqual({ id: "AKIA1", name: "Access key AKIA1" });
  expect(actions).toEqual(expect.arrayContaining(["campaign.create", "segment.create"]));
});

test("[SEC-3] a marketer, even a project's admin, does not read the log of the account", async ({
  account,
  project,
}) => {
  const marketer = await asMember(account, { role: "marketer", projects: { [project.id]: "admin" } });

  await expect(listAudit(marketer, ask({}))).rejects.toMatchObject({ code: "forbidden" });
  await expect(auditChoices(marketer)).rejects.toMatchObject({ code: "forbidden" });
});

test("[SEC-3] what a failed transaction would have changed is not in the log", async ({ ctx, db }) => {
  const before = await db.$count(auditEntry);
  const failing = db.transaction(async (tx) => {
    await recordAudit(tx, ctx, { action: "campaign.create", subject: { kind: "campaign", id: "2" } });
    throw new Error("no");
  });

  await expect(failing).rejects.toThrow("no");
  expect(await db.$count(auditEntry)).toBe(before);
});
