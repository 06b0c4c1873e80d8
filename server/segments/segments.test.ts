import { eq } from "drizzle-orm";
import { auditEntry, segment } from "@/db/schema";
import { expect, test } from "@/server/testing/test";
import { copySegment } from "./copy-segment";
import { countCriteria } from "./count-criteria";
import { createSegment } from "./create-segment";
import { deleteSegment } from "./delete-segment";
import { exportFile } from "./export-file";
import { getSegment } from "./get-segment";
import { importFile } from "./import-file";
import { listSegments } from "./list-segments";
import { listVersions } from "./list-versions";
import { renameSegment } from "./rename-segment";
import { restoreVersion } from "./restore-version";
import { saveSegment } from "./save-segment";
import { segmentUses } from "./segment-uses";
import { all, inSegment, none, planIs } from "./testing/criteria";

const gold = { name: "Gold", description: "", criteria: all(planIs("gold")) };
const firstPage = { search: "", sort: "name", descending: false, page: 1, pageSize: 25 } as const;

test("a save that changes the criteria is a new version, one that changes nothing is none [SEG-16]", async ({
  ctx,
}) => {
  const { id } = await createSegment(ctx, gold);

  const same = await saveSegment(ctx, { id, criteria: all(planIs("gold")), basedOn: 1 });
  const other = await saveSegment(ctx, { id, criteria: all(planIs("silver")), basedOn: 1 });

  expect([same.version, other.version]).toEqual([1, 2]);
  expect((await getSegment(ctx, { id })).opened.criteria).toEqual(all(planIs("silver")));
  expect((await getSegment(ctx, { id, version: 1 })).opened.criteria).toEqual(all(planIs("gold")));
  const { rows, total } = await listVersions(ctx, { id, page: 1, pageSize: 25 });
  expect(total).toBe(2);
  expect(rows.map(({ version, inWords, createdBy }) => [version, inWords, createdBy])).toEqual([
    [2, "people whose plan is “silver”", "Ada"],
    [1, "people whose plan is “gold”", "Ada"],
  ]);
});

test("who saves over what somebody else has saved meanwhile is told whose it was [SEG-16]", async ({
  ctx,
  make,
}) => {
  const { id } = await createSegment(ctx, gold);
  const bea = await make.user({ name: "Bea" });
  const asBea = { ...ctx, actor: { kind: "user", ...bea, role: "owner" } } as const;
  await saveSegment(asBea, { id, criteria: all(planIs("silver")), basedOn: 1 });

  const mine = saveSegment(ctx, { id, criteria: all(planIs("bronze")), basedOn: 1 });

  await expect(mine).rejects.toMatchObject({
    code: "conflict",
    message: "Bea saved version 2 of this segment while you were changing it.",
  });
});

test("an old version is restored as the newest one, and nothing between is lost [SEG-16]", async ({
  ctx,
}) => {
  const { id } = await createSegment(ctx, gold);
  await saveSegment(ctx, { id, criteria: all(planIs("silver")), basedOn: 1 });

  const restored = await restoreVersion(ctx, { id, version: 1 });

  expect(restored.version).toBe(3);
  expect((await getSegment(ctx, { id })).opened.criteria).toEqual(all(planIs("gold")));
  expect((await listVersions(ctx, { id, page: 1, pageSize: 25 })).total).toBe(3);
});

test("a segment that would contain itself is refused with the way round [SEG-4]", async ({ ctx }) => {
  const a = await createSegment(ctx, { ...gold, name: "A" });
  const b = await createSegment(ctx, { ...gold, name: "B", criteria: all(inSegment(a.id)) });
  const c = await createSegment(ctx, { ...gold, name: "C", criteria: all(none(inSegment(b.id))) });

  const closing = saveSegment(ctx, { id: a.id, criteria: all(inSegment(c.id)), basedOn: 1 });

  await expect(closing).rejects.toMatchObject({
    code: "invalid",
    message: "A segment cannot contain itself: “A” → “C” → “B” → “A”. Take one of these out.",
  });
});

test("criteria name segments of their own project only", async ({ ctx, make }) => {
  const stranger = { ...ctx, projectId: (await make.project()).id };
  const theirs = await createSegment(stranger, gold);

  const made = createSegment(ctx, { ...gold, criteria: all(inSegment(theirs.id)) });

  await expect(made).rejects.toMatchObject({ code: "invalid", field: "criteria" });
});

test("a name is one segment's, until that is deleted", async ({ ctx }) => {
  const { id } = await createSegment(ctx, gold);
  const other = await createSegment(ctx, { ...gold, name: "Other" });
  const again = { ...gold, name: "GOLD" };

  await expect(createSegment(ctx, again)).rejects.toMatchObject({ code: "conflict", field: "name" });
  await expect(renameSegment(ctx, { id: other.id, name: "gold", description: "" })).rejects.toMatchObject({
    field: "name",
  });
  await deleteSegment(ctx, { id, despite: [] });
  expect((await createSegment(ctx, again)).name).toBe("GOLD");
});

test("the list shows size, kind and how many things use each, and is searched by name [SEG-17]", async ({
  ctx,
  db,
  make,
}) => {
  const { projectId } = ctx;
  const { id } = await createSegment(ctx, gold);
  await createSegment(ctx, { ...gold, name: "Made of it", criteria: all(none(inSegment(id))) });
  await db.insert(segment).values({ projectId, name: "List 100%", kind: "imported", lastCount: 7 });
  await make.endpoint({ projectId, attributes: { plan: ["gold"] } });
  await countCriteria(ctx, { criteria: gold.criteria, id });

  const { rows, total } = await listSegments(ctx, firstPage);

  expect(total).toBe(3);
  expect(rows.map(({ name, kind, lastCount, uses }) => [name, kind, lastCount, uses])).toEqual([
    ["Gold", "dynamic", 1, 1],
    ["List 100%", "imported", 7, 0],
    ["Made of it", "dynamic", null, 0],
  ]);
  expect((await listSegments(ctx, { ...firstPage, search: "100%" })).rows).toHaveLength(1);
  expect(await listSegments(ctx, { ...firstPage, search: "nothing" })).toMatchObject({ total: 0, all: 3 });
});

test("the size of what is only being written is not remembered", async ({ ctx }) => {
  const { id } = await createSegment(ctx, gold);
  await countCriteria(ctx, { criteria: all(planIs("silver")), id });
  expect((await getSegment(ctx, { id })).lastCount).toBeNull();
});

test("deleting is refused until everything that uses the segment was looked at [SEG-18]", async ({
  ctx,
  db,
  make,
}) => {
  const { id } = await createSegment(ctx, gold);
  const user = await createSegment(ctx, { ...gold, name: "VIP", criteria: all(none(inSegment(id))) });
  const audience = { kind: "segment", segmentId: id, version: 1 } as never; // joins the union with campaigns
  const campaign = await make.campaign({
    projectId: ctx.projectId,
    name: "Sale",
    status: "executing",
    audience,
  });

  expect(await segmentUses(ctx, { id })).toEqual([
    { kind: "campaign", id: campaign.id, name: "Sale", status: "Sending", underWay: true },
    { kind: "segment", id: user.id, name: "VIP", status: "Is made of it", underWay: false },
  ]);
  await expect(deleteSegment(ctx, { id, despite: [user.id] })).rejects.toMatchObject({
    code: "conflict",
    message: "“Gold” is used by the campaign “Sale”",
  });
  await deleteSegment(ctx, { id, despite: [user.id, campaign.id] });

  await expect(getSegment(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
  const [kept] = await db.select().from(segment).where(eq(segment.id, id));
  expect(kept?.deletedAt).toEqual(ctx.now());
});

test("a copy begins with the criteria in force, in this project or another one", async ({ ctx, make }) => {
  const there = { ...ctx, projectId: (await make.project()).id };
  const { id } = await createSegment(ctx, gold);
  await saveSegment(ctx, { id, criteria: all(planIs("silver")), basedOn: 1 });
  await createSegment(there, gold);

  const here = await copySegment(ctx, { id });
  const across = await copySegment(ctx, { id, toProjectId: there.projectId });

  expect([here.name, here.version, across.name]).toEqual(["Gold copy", 1, "Gold copy"]);
  expect((await getSegment(there, { id: across.id })).opened.criteria).toEqual(all(planIs("silver")));
});

test("a copy into another project finds the segments it is made of by name, or says which are missing", async ({
  ctx,
  make,
}) => {
  const there = { ...ctx, projectId: (await make.project()).id };
  const inner = await createSegment(ctx, gold);
  const { id } = await createSegment(ctx, { ...gold, name: "Outer", criteria: all(inSegment(inner.id)) });

  await expect(copySegment(ctx, { id, toProjectId: there.projectId })).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringContaining("“Gold”"),
  });
  const theirs = await createSegment(there, gold);
  const copy = await copySegment(ctx, { id, toProjectId: there.projectId });

  expect((await getSegment(there, { id: copy.id })).opened.criteria).toEqual(all(inSegment(theirs.id)));
});

test("nobody copies into a project that is not theirs to write", async ({ ctx, make }) => {
  const { id } = await createSegment(ctx, gold);
  const marketer = await make.user();
  const asMarketer = {
    ...ctx,
    actor: { kind: "user", ...marketer, role: "marketer" },
    projectRole: "marketer",
  } as const;
  const elsewhere = await make.project();

  await expect(copySegment(asMarketer, { id, toProjectId: elsewhere.id })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("a segment leaves as a file that reads as a sentence, and comes back the same", async ({ ctx }) => {
  const inner = await createSegment(ctx, gold);
  const criteria = all(planIs("x"), none(inSegment(inner.id)));
  const { id } = await createSegment(ctx, { name: "Outer", description: "For spring", criteria });

  const file = await exportFile(ctx, { id });
  const back = await importFile(ctx, { text: JSON.stringify(file) });

  expect(file.inWords).toBe("people whose plan is “x”, but not people who are in “Gold”");
  expect(back).toMatchObject({ name: "Outer copy", description: "For spring" });
  expect((await getSegment(ctx, { id: back.id })).opened.criteria).toEqual(criteria);
});

test("a file that is no segment is refused in words", async ({ ctx }) => {
  const gone = "a".repeat(32);
  const file = { waymark: "segment", name: "A", segments: { [gone]: "Gone" } };
  const refused = [
    ["{", /no JSON/],
    ["{}", /holds no segment/],
    [JSON.stringify({ ...file, criteria: { kind: "group", match: "some", nodes: [] } }), /match/],
    [JSON.stringify({ ...file, criteria: all(inSegment(gone)) }), /does not have: “Gone”/],
  ] as const;
  for (const [text, message] of refused)
    await expect(importFile(ctx, { text })).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringMatching(message),
    });
});

test("each change stands in the audit log, and a reader changes nothing [SEC-1]", async ({ ctx, db }) => {
  const { id } = await createSegment(ctx, gold);
  await saveSegment(ctx, { id, criteria: all(planIs("silver")), basedOn: 1 });
  await deleteSegment(ctx, { id, despite: [] });

  const entries = await db.select().from(auditEntry).where(eq(auditEntry.subjectId, id));
  expect(entries.map(({ action }) => action).sort()).toEqual([
    "segment.create",
    "segment.delete",
    "segment.save",
  ]);
  const viewer = { ...ctx, projectRole: "viewer" as const };
  for (const refuse of [
    () => createSegment(viewer, gold),
    () => saveSegment(viewer, { id, criteria: gold.criteria, basedOn: 1 }),
    () => renameSegment(viewer, { id, name: "B", description: "" }),
    () => restoreVersion(viewer, { id, version: 1 }),
    () => copySegment(viewer, { id }),
    () => importFile(viewer, { text: "{}" }),
    () => deleteSegment(viewer, { id, despite: [] }),
  ])
    await expect(refuse()).rejects.toMatchObject({ code: "forbidden" });
});

test("another project's segment is not found", async ({ ctx, make }) => {
  const stranger = { ...ctx, projectId: (await make.project()).id };
  const { id } = await createSegment(stranger, gold);
  for (const look of [
    () => getSegment(ctx, { id }),
    () => saveSegment(ctx, { id, criteria: gold.criteria, basedOn: 1 }),
    () => renameSegment(ctx, { id, name: "B", description: "" }),
    () => listVersions(ctx, { id, page: 1, pageSize: 25 }),
    () => segmentUses(ctx, { id }),
    () => exportFile(ctx, { id }),
    () => copySegment(ctx, { id }),
    () => deleteSegment(ctx, { id, despite: [] }),
  ])
    await expect(look()).rejects.toMatchObject({ code: "not_found" });
});
