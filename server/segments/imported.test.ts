import { text } from "node:stream/consumers";
import { eq, inArray } from "drizzle-orm";
import { importJob, project, segmentMember, segmentUser } from "@/db/schema";
import type { Context } from "@/server/context";
import { advanceExport } from "@/server/exports/advance-export";
import { readExport } from "@/server/exports/read-export";
import { startExport } from "@/server/exports/start-export";
import { importContent } from "@/server/imports/import-file";
import { personSegments } from "@/server/people/person-segments";
import { sweepProject } from "@/server/projects/sweep-project";
import { expect, test } from "@/server/testing/test";
import { copySegment } from "./copy-segment";
import { countCriteria } from "./count-criteria";
import { countSegmentMembers } from "./count-members";
import { createSegment } from "./create-segment";
import { deleteSegment } from "./delete-segment";
import { exportFile } from "./export-file";
import { getList } from "./get-list";
import { getSegment } from "./get-segment";
import { importFile } from "./import-file";
import { listMembers } from "./list-members";
import { reachCriteria } from "./reach-criteria";
import { renameSegment } from "./rename-segment";
import { segmentUses } from "./segment-uses";
import { all, inSegment, none, planIs } from "./testing/criteria";

async function* bytesOf(content: string) {
  yield Buffer.from(content);
}

/** Ada, Bea and Cy are listed, Cy by her user id; Dan is not. */
async function guests(ctx: Context): Promise<string> {
  const file = [
    "Id,Address,ChannelType,User.UserId,Attributes.plan",
    "dan,dan@example.com,EMAIL,,gold",
    "cy,cy@example.com,EMAIL,u-cy,gold",
  ].join("\n");
  await importContent(ctx, { fileName: "all.csv", content: bytesOf(file) });
  const listed = [
    "Id,Address,ChannelType,User.UserId,Attributes.plan",
    "ada,ada@example.com,EMAIL,,gold",
    "bea,+12065550142,SMS,,basic",
    ",,,u-cy,",
  ].join("\n");
  const { segment } = await importContent(ctx, {
    fileName: "guests.csv",
    content: bytesOf(listed),
    segment: { mode: "new", name: "Guests" },
  });
  if (!segment) throw new Error("no segment was made");
  return segment.id;
}

const idsOf = async (ctx: Context, id: string) =>
  (await listMembers(ctx, { id, page: 1, pageSize: 25 })).rows.map((row) => row.id).sort();

test("an imported segment is the base of a dynamic one, or is left out of it [SEG-1] [SEG-2]", async ({
  ctx,
}) => {
  const id = await guests(ctx);

  const base = await createSegment(ctx, {
    name: "Gold guests",
    description: "",
    criteria: all(inSegment(id), planIs("gold")),
  });
  const others = await createSegment(ctx, {
    name: "Gold others",
    description: "",
    criteria: all(planIs("gold"), none(inSegment(id))),
  });

  expect(await idsOf(ctx, base.id)).toEqual(["ada", "cy"]);
  expect(await idsOf(ctx, others.id)).toEqual(["dan"]);
  expect((await countCriteria(ctx, { criteria: all(inSegment(base.id)) })).count).toBe(2);
  const { rows } = await personSegments(ctx, { id: "cy" });
  expect(rows.map(({ name, isIn }) => [name, isIn])).toEqual([
    ["Gold guests", true],
    ["Gold others", false],
    ["Guests", true],
  ]);
});

test("an imported segment says what is on its list, whom it reaches and where they came from [SEG-3] [SEG-17]", async ({
  ctx,
}) => {
  const id = await guests(ctx);

  expect(await getList(ctx, { id })).toMatchObject({
    endpoints: 2,
    users: 1,
    imports: [{ fileName: "guests.csv", status: "completed", rowsListed: 3, startedBy: "Ada" }],
  });
  expect((await countSegmentMembers(ctx, { id })).count).toBe(3);
  const { channels } = await reachCriteria(ctx, { criteria: all(inSegment(id)) });
  expect(channels).toMatchObject([
    { channel: "EMAIL", total: 2, reached: 2 },
    { channel: "SMS", total: 1, reached: 1 },
  ]);
  await countCriteria(ctx, { criteria: all(inSegment(id)), id });
  expect(await getSegment(ctx, { id })).toMatchObject({ lastCount: 3, opened: { criteria: null } });
});

test("its people are exported as any segment's [EXP-1] [SEG-17]", async ({ ctx }) => {
  const { id } = await startExport(ctx, { segmentId: await guests(ctx), format: "csv" });
  await advanceExport(ctx.db, id, { now: ctx.now, budgetMs: 60_000 });

  const { file } = await readExport(ctx, { id, packed: false });
  const lines = (await text(file)).trim().split("\r\n");

  expect(lines).toHaveLength(1 + 3);
});

test("it is renamed, and a copy has a list of its own [SEG-17]", async ({ ctx, make }) => {
  const id = await guests(ctx);
  await renameSegment(ctx, { id, name: "Friends", description: "Of the house" });

  const copy = await copySegment(ctx, { id });
  await importContent(ctx, {
    fileName: "more.csv",
    content: bytesOf("Id\ndan\n"),
    savesPeople: false,
    segment: { mode: "add", segmentId: id },
  });

  expect(copy).toMatchObject({ name: "Friends copy", kind: "imported", description: "Of the house" });
  expect(await idsOf(ctx, copy.id)).toEqual(["ada", "bea", "cy"]);
  expect(await idsOf(ctx, id)).toEqual(["ada", "bea", "cy", "dan"]);
  const elsewhere = (await make.project()).id;
  await expect(copySegment(ctx, { id, toProjectId: elsewhere })).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringMatching(/people of this project/),
  });
  await expect(exportFile(ctx, { id })).rejects.toMatchObject({ code: "conflict" });
});

test("a file of criteria finds the imported segment it is built on by its name", async ({ ctx }) => {
  const id = await guests(ctx);
  const criteria = all(inSegment(id));
  const made = await createSegment(ctx, { name: "On it", description: "", criteria });

  const file = await exportFile(ctx, { id: made.id });
  const back = await importFile(ctx, { text: JSON.stringify(file) });

  expect(file.inWords).toBe("people who are in “Guests”");
  expect((await getSegment(ctx, { id: back.id })).opened.criteria).toEqual(criteria);
});

test("deleting it says what is built on it; whoever names it still finds nobody in it [SEG-18]", async ({
  ctx,
}) => {
  const id = await guests(ctx);
  const on = await createSegment(ctx, { name: "On it", description: "", criteria: all(inSegment(id)) });

  expect(await segmentUses(ctx, { id })).toMatchObject([{ kind: "segment", name: "On it" }]);
  await deleteSegment(ctx, { id, despite: [on.id] });

  expect(await idsOf(ctx, on.id)).toEqual([]);
});

test("a swept project leaves no list behind", async ({ ctx, db, make }) => {
  const own = { ...ctx, projectId: (await make.project()).id };
  const id = await guests(own);
  const replaced = { mode: "replace", segmentId: id } as const;
  const more = "Id,User.UserId\nada,\n,u-cy\n";
  await importContent(own, { fileName: "more.csv", content: bytesOf(more), segment: replaced });
  const jobs = await db.select().from(importJob).where(eq(importJob.projectId, own.projectId));
  const lists = jobs.flatMap(({ listId }) => listId ?? []);
  const left = async () => [
    await db.$count(segmentMember, inArray(segmentMember.segmentId, lists)),
    await db.$count(segmentUser, inArray(segmentUser.segmentId, lists)),
  ];
  expect(await left()).toEqual([3, 2]);

  await db.update(project).set({ deletedAt: ctx.now() }).where(eq(project.id, own.projectId));
  await sweepProject(db.raw, own.projectId);

  expect(await left()).toEqual([0, 0]);
});
