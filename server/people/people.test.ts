import { eq } from "drizzle-orm";
import { auditEntry, endpoint, suppression } from "@/db/schema";
import { deleteCampaign } from "@/server/campaigns/delete-campaign";
import { makeMessage } from "@/server/campaigns/testing/make-message";
import { makeLaunched } from "@/server/campaigns/testing/make-ready";
import type { Context } from "@/server/context";
import { expect, test } from "@/server/testing/test";
import { countPeople } from "./count-people";
import { deletePerson } from "./delete-person";
import { getPerson } from "./get-person";
import { ListPeople, listPeople } from "./list-people";
import { personEvents } from "./person-events";
import { personMessages } from "./person-messages";
import { setOptOut } from "./set-opt-out";

const list = (ctx: Context, asked: Partial<ListPeople> = {}) => listPeople(ctx, ListPeople.parse(asked));

const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 8, minute));

test("people are listed newest first, and pages lead both ways", async ({ ctx, make }) => {
  for (const id of ["a", "b", "c", "d", "e"]) {
    const minute = id < "c" ? 1 : 2; // several of one moment
    await make.endpoint({ projectId: ctx.projectId, id, createdAt: at(minute) });
  }
  const ids = (page: { rows: { id: string }[] }) => page.rows.map(({ id }) => id).join("");

  const first = await list(ctx, { pageSize: 2 });
  const second = await list(ctx, { pageSize: 2, after: first.older });
  const third = await list(ctx, { pageSize: 2, after: second.older });
  const back = await list(ctx, { pageSize: 2, before: third.newer });

  expect([first, second, third, back].map(ids)).toEqual(["cd", "ea", "b", "ea"]);
  expect(first.newer).toBeNull();
  expect(third.older).toBeNull();
  expect(ids(await list(ctx, { pageSize: 2, before: back.newer }))).toBe("cd");
  expect(ids(await list(ctx, { after: "nonsense" }))).toBe("cdeab");
});

test("a search finds people by the beginning of address, id or user id", async ({ ctx, make }) => {
  const { projectId } = ctx;
  const ada = await make.endpoint({ projectId, id: "crm-1", address: "Ada@Example.com", userId: "u_100" });
  const sms = await make.endpoint({ projectId, id: "crm-2", channel: "SMS", address: "+12065550142" });
  await make.endpoint({ projectId, id: "xcrm", address: "bob@example.com", userId: "xu_100" });
  const found = async (search: string) => (await list(ctx, { search })).rows.map(({ id }) => id).sort();

  expect(await found("ADA@ex")).toEqual([ada.id]);
  expect(await found("u_1")).toEqual([ada.id]);
  expect(await found("crm-")).toEqual([ada.id, sms.id]);
  expect(await found("+1 (206) 555")).toEqual([sms.id]);
  expect(await found("%")).toEqual([]);
  expect(await found("nobody")).toEqual([]);
});

test("a list shows a person's name and city [END-7]", async ({ ctx, make }) => {
  const { projectId } = ctx;
  const userAttributes = { first_name: ["Ada"], last_name: ["Lovelace"] };
  await make.endpoint({ projectId, userAttributes, location: { City: "London" } });

  expect((await list(ctx)).rows).toMatchObject([{ name: "Ada Lovelace", city: "London" }]);
  expect(await countPeople(ctx)).toEqual({ count: 1, isMore: false });
});

test("[EML-16] a suppressed address is said to be so in list, search and profile", async ({ ctx, make }) => {
  const { projectId } = ctx;
  const address = `${projectId}@example.com`;
  const out = await make.endpoint({ projectId, id: "out", address, userId: "u1" });
  const free = await make.endpoint({ projectId, id: "free", userId: "u1" });
  await make.endpoint({ projectId, id: "push", channel: "GCM", address });
  await ctx.db
    .insert(suppression)
    .values({ addressKey: out.addressKey, reason: "BOUNCE", detail: "", at: ctx.now() });
  const suppressed = (rows: { id: string; isSuppressed: boolean }[]) =>
    rows.filter(({ isSuppressed }) => isSuppressed).map(({ id }) => id);

  expect(suppressed((await list(ctx)).rows)).toEqual(["out"]);
  expect(suppressed((await list(ctx, { search: address })).rows)).toEqual(["out"]);
  expect(await getPerson(ctx, { id: "out" })).toMatchObject({
    isSuppressed: true,
    others: [{ id: free.id, isSuppressed: false }],
  });
  expect(suppressed((await getPerson(ctx, { id: "free" })).others)).toEqual(["out"]);
});

test("a profile shows the user's other endpoints [END-12]", async ({ ctx, make }) => {
  const { projectId } = ctx;
  const mail = await make.endpoint({ projectId, userId: "u1" });
  const phone = await make.endpoint({ projectId, userId: "u1", channel: "SMS", address: "+12065550142" });
  await make.endpoint({ projectId, userId: "u2" });

  const person = await getPerson(ctx, { id: mail.id });

  expect(person).toMatchObject({ id: mail.id, suppressed: null, others: [{ id: phone.id }] });
  expect(await personMessages(ctx, { id: mail.id })).toEqual({ rows: [], more: false });
  expect(await personEvents(ctx, { id: mail.id })).toEqual({ rows: [], more: false });
});

test("opting out and in is written down [END-8] [SEC-3]", async ({ ctx, make }) => {
  const { id, address } = await make.endpoint({ projectId: ctx.projectId });

  await setOptOut(ctx, { id, optOut: "ALL" });

  expect(await getPerson(ctx, { id })).toMatchObject({ optOut: "ALL" });
  const entries = await ctx.db.select().from(auditEntry).where(eq(auditEntry.subjectId, id));
  expect(entries).toMatchObject([
    { action: "person.opt-out", subjectName: address, before: { optOut: "NONE" }, after: { optOut: "ALL" } },
  ]);
});

test("a person who is deleted is gone, and the log says who it was [END-18]", async ({ ctx, make }) => {
  const { id, address } = await make.endpoint({ projectId: ctx.projectId });

  await deletePerson(ctx, { id });

  expect(await ctx.db.$count(endpoint, eq(endpoint.id, id))).toBe(0);
  await expect(getPerson(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
  const [entry] = await ctx.db.select().from(auditEntry).where(eq(auditEntry.subjectId, id));
  expect(entry).toMatchObject({ action: "person.delete", before: { address } });
});

test("another project's people are not found, and viewers change nobody [SEC-1]", async ({ ctx, make }) => {
  const { id } = await make.endpoint({ projectId: (await make.project()).id });
  const mine = await make.endpoint({ projectId: ctx.projectId });
  const viewer = { ...ctx, projectRole: "viewer" } as const;

  await expect(getPerson(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
  await expect(setOptOut(ctx, { id, optOut: "ALL" })).rejects.toMatchObject({ code: "not_found" });
  await expect(deletePerson(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
  await expect(setOptOut(viewer, { id: mine.id, optOut: "ALL" })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(deletePerson(viewer, { id: mine.id })).rejects.toMatchObject({ code: "forbidden" });
});

test("a message whose campaign was deleted says so", async ({ ctx, make }) => {
  const { id } = await make.endpoint({ projectId: ctx.projectId });
  const { campaign, run } = await makeLaunched(ctx, make, "completed");
  await makeMessage(ctx, run, { recipientId: id, state: "accepted" });
  expect(await personMessages(ctx, { id })).toMatchObject({
    rows: [{ campaignId: campaign.id, isDeleted: false }],
  });

  await deleteCampaign(ctx, { id: campaign.id });

  expect(await personMessages(ctx, { id })).toMatchObject({
    rows: [{ campaignId: null, isDeleted: true }],
  });
});

test("people are found by the beginning of their id", async ({ ctx, make }) => {
  for (const id of ["crm-1", "crm-2", "crn-3", "50%_x"])
    await make.endpoint({ projectId: ctx.projectId, id });
  const found = async (search: string) => (await list(ctx, { search })).rows.map(({ id }) => id).sort();
  expect(await found("crm-")).toEqual(["crm-1", "crm-2"]);
  expect(await found("50%_")).toEqual(["50%_x"]);
  expect(await found("5_")).toEqual([]);
});
