import { text } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { audienceMember, exportJob } from "@/db/schema";
import type { Criteria } from "@/domain/segments/criteria";
import { forgetSnapshot } from "@/server/audiences/forget-snapshot";
import { snapshotsOver } from "@/server/audiences/snapshots-over";
import type { Context } from "@/server/context";
import { importContent } from "@/server/imports/import-file";
import { JobLost } from "@/server/jobs/lease";
import { createSegment } from "@/server/segments/create-segment";
import { saveSegment } from "@/server/segments/save-segment";
import { all, planIs } from "@/server/segments/testing/criteria";
import { makeSegment } from "@/server/segments/testing/make-segment";
import { expect, test } from "@/server/testing/test";
import { advanceExport } from "./advance-export";
import { cancelExport } from "./cancel-export";
import { forgetExports } from "./forget-exports";
import { keepColumns } from "./keep-columns";
import { listExports } from "./list-exports";
import { readExport } from "./read-export";
import { startExport } from "./start-export";

async function finish(ctx: Context, id: string, rowsPerPart?: number) {
  const options = { now: ctx.now, budgetMs: 0, ...(rowsPerPart === undefined ? {} : { rowsPerPart }) };
  while ((await statusOf(ctx.db, id)) !== "completed") await advanceExport(ctx.db, id, options);
}

async function statusOf(db: Database, id: string) {
  const [job] = await db.select().from(exportJob).where(eq(exportJob.id, id));
  return job?.status;
}

async function* bytesOf(content: string) {
  yield Buffer.from(content);
}

test("[EXP-1] everyone in a project becomes a CSV file, in parts that may be written by several engines", async ({
  ctx,
  make,
}) => {
  for (let nth = 0; nth < 7; nth++)
    await make.endpoint({
      projectId: ctx.projectId,
      id: `e${nth}`,
      address: `p${nth}@example.com`,
      attributes: nth === 3 ? { color: ["red", "=1+1"] } : {},
      metrics: { orders: nth },
    });
  const { id } = await startExport(ctx, { segmentId: null, format: "csv" });

  await finish(ctx, id, 2);

  const { file, fileName } = await readExport(ctx, { id, packed: false });
  const lines = (await text(file)).trim().split("\r\n");
  expect(fileName).toMatch(/\.csv$/);
  expect(lines).toHaveLength(8);
  expect(lines[0]).toContain("Attributes.color,Attributes.color,Metrics.orders");
  expect(lines.filter((line) => line.includes("red,'=1+1,3"))).toHaveLength(1);
  expect(new Set(lines.slice(1).map((line) => line.split(",")[2])).size).toBe(7);
  const { rows } = await listExports(ctx, { page: 1, pageSize: 25 });
  expect(rows).toMatchObject([{ status: "completed", rowsWritten: 7, shareDone: 1 }]);
});

test("[EXP-2] a JSON export is a gzip file of a line an endpoint, in Pinpoint's shape", async ({
  ctx,
  make,
}) => {
  await make.endpoint({ projectId: ctx.projectId, id: "ada", address: "ada@example.com", userId: "u-1" });
  const { id } = await startExport(ctx, { segmentId: null, format: "json" });

  await finish(ctx, id);

  const { file } = await readExport(ctx, { id, packed: false });
  expect(JSON.parse(await text(file))).toMatchObject({
    Id: "ada",
    Address: "ada@example.com",
    ChannelType: "EMAIL",
    ApplicationId: ctx.projectId,
    User: { UserId: "u-1" },
  });
});

test("[EXP-1] what was exported as CSV can be imported again and changes nothing", async ({ ctx, make }) => {
  await make.endpoint({
    projectId: ctx.projectId,
    id: "ada",
    address: "ada@example.com",
    attributes: { color: ["red", "blue"], formula: ["-5"] },
    location: { Country: "GB", Latitude: 51.5 },
  });
  const { id } = await startExport(ctx, { segmentId: null, format: "csv" });
  await finish(ctx, id);
  const { file } = await readExport(ctx, { id, packed: false });

  const report = await importContent(ctx, { fileName: "again.csv", content: bytesOf(await text(file)) });

  expect(report).toMatchObject({ rows: 1, unchanged: 1, failed: 0 });
});

test("[EXP-1] a segment's export holds those who are in it, and nobody else", async ({ ctx, make }) => {
  const { projectId } = ctx;
  await make.endpoint({ projectId, address: "in@example.com", attributes: { plan: ["gold"] } });
  await make.endpoint({ projectId, address: "out@example.com", attributes: { plan: ["basic"] } });
  const isGold: Criteria["nodes"][number] = {
    kind: "value",
    subject: { of: "attribute", name: "plan" },
    test: { operator: "is", values: ["gold"] },
  };
  const criteria: Criteria = { kind: "group", match: "all", nodes: [isGold] };
  const gold = await createSegment(ctx, { name: "Gold", description: "", criteria });
  const { id, fileName } = await startExport(ctx, { segmentId: gold.id, format: "json" });

  await finish(ctx, id);

  const { file } = await readExport(ctx, { id, packed: false });
  expect(fileName).toMatch(/^gold-/);
  expect(
    (await text(file))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).Address),
  ).toEqual(["in@example.com"]);
});

test("[EXP-1] a segment's export is of the people who were in it when it began, in all of its parts", async ({
  ctx,
  make,
}) => {
  const { projectId, db } = ctx;
  const gold = { projectId, attributes: { plan: ["gold"] } };
  for (let nth = 0; nth < 12; nth++) await make.endpoint({ ...gold, id: `person-${nth}` });
  await make.endpoint({ projectId, id: "basic", attributes: { plan: ["basic"] } });
  const made = await makeSegment(db, projectId, all(planIs("gold")));
  const { id } = await startExport(ctx, { segmentId: made.id, format: "json" });
  const options = { now: ctx.now, budgetMs: 0, rowsPerPart: 5 };
  expect((await advanceExport(db, id, options)).rows).toBe(5);

  for (let nth = 0; nth < 30; nth++) await make.endpoint({ ...gold, id: `joined-${nth}` });
  await db.raw`update endpoint set attributes = '{}' where project_id = ${projectId} and id like 'person-%'`;
  await saveSegment(ctx, { id: made.id, criteria: all(planIs("basic")), basedOn: 1 });
  await finish(ctx, id, 5);

  const lines = (await text((await readExport(ctx, { id, packed: false })).file)).trim().split("\n");
  const exported = lines.map((line) => JSON.parse(line).Id);
  expect(exported.toSorted()).toEqual(Array.from({ length: 12 }, (_, nth) => `person-${nth}`).toSorted());
});

test("what an export wrote down of its segment is forgotten when it ends or is canceled", async ({
  ctx,
  make,
}) => {
  const { projectId, db } = ctx;
  for (let nth = 0; nth < 3; nth++) await make.endpoint({ projectId });
  const made = await makeSegment(db, projectId, all());
  const [ended, canceled, written] = await Promise.all(
    [1, 2, 3].map(() => startExport(ctx, { segmentId: made.id, format: "csv" })),
  );
  if (!ended || !canceled || !written) throw new Error("three exports were started");
  for (const { id } of [canceled, written])
    await advanceExport(db, id, { now: ctx.now, budgetMs: 0, rowsPerPart: 1 });
  await finish(ctx, ended.id, 2);
  await cancelExport(ctx, { id: canceled.id });

  const over = await snapshotsOver(db.raw);

  expect(over).toEqual(expect.arrayContaining([ended.id, canceled.id]));
  expect(over).not.toContain(written.id);
  expect(await forgetSnapshot(db.raw, ended.id)).toBe(true);
  expect(await db.$count(audienceMember, eq(audienceMember.audienceId, ended.id))).toBe(0);
  expect(await db.$count(audienceMember, eq(audienceMember.audienceId, written.id))).toBe(3);
});

test("an export that was canceled is written no further, and its file is gone", async ({ ctx, make }) => {
  for (let nth = 0; nth < 3; nth++) await make.endpoint({ projectId: ctx.projectId, id: `e${nth}` });
  const { id } = await startExport(ctx, { segmentId: null, format: "csv" });
  await advanceExport(ctx.db, id, { now: ctx.now, budgetMs: 0, rowsPerPart: 1 });

  await cancelExport(ctx, { id });

  expect(await advanceExport(ctx.db, id, { now: ctx.now, budgetMs: 0 })).toEqual({ rows: 0 });
  await expect(readExport(ctx, { id, packed: false })).rejects.toMatchObject({ code: "conflict" });
});

test("an export is forgotten with its file after seven days", async ({ ctx, db }) => {
  const { id } = await startExport(ctx, { segmentId: null, format: "csv" });
  await finish(ctx, id);
  const daysOn = (days: number) => new Date(ctx.now().getTime() + days * 86_400_000);

  await forgetExports(db.raw, daysOn(6.9));
  expect(await statusOf(db, id)).toBe("completed");
  await forgetExports(db.raw, daysOn(7.1));
  expect(await statusOf(db, id)).toBeUndefined();
});

test("who may only read a project takes nobody's data out of it", async ({ ctx }) => {
  const viewer = { ...ctx, projectRole: "viewer" as const };
  await expect(startExport(viewer, { segmentId: null, format: "csv" })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("[EXP-1] what an engine that was frozen finds late changes no column of a file", async ({
  ctx,
  make,
}) => {
  for (const id of ["a", "b"])
    await make.endpoint({ projectId: ctx.projectId, id, attributes: { color: ["red"] } });
  const { id } = await startExport(ctx, { segmentId: null, format: "csv" });
  await advanceExport(ctx.db, id, { now: ctx.now, budgetMs: 0, rowsPerPart: 1 });
  const columns = { attributes: {}, userAttributes: {}, metrics: [] };
  await ctx.db.update(exportJob).set({ columns: null }).where(eq(exportJob.id, id)); // as the frozen one has read it
  const [asRead] = await ctx.db.select().from(exportJob).where(eq(exportJob.id, id));
  await ctx.db.update(exportJob).set({ columns }).where(eq(exportJob.id, id));

  if (!asRead) throw new Error("the export is gone");
  await expect(keepColumns(ctx.db, asRead, "0".repeat(32))).rejects.toThrow(JobLost);

  const [kept] = await ctx.db.select().from(exportJob).where(eq(exportJob.id, id));
  expect(kept?.columns).toEqual(columns);
});

test("[EXP-1] values that come after the columns were found are counted where they are left out", async ({
  ctx,
  make,
}) => {
  const { projectId, db } = ctx;
  for (const id of ["a", "b", "c"]) await make.endpoint({ projectId, id, attributes: { color: ["red"] } });
  const { id } = await startExport(ctx, { segmentId: null, format: "csv" });
  await advanceExport(db, id, { now: ctx.now, budgetMs: 0, rowsPerPart: 1 });
  await db.raw`
    update endpoint set attributes = '{"color": ["red", "blue"], "size": ["m"]}', metrics = '{"orders": 1}'
    where project_id = ${projectId}`;

  await finish(ctx, id, 1);

  const { rows } = await listExports(ctx, { page: 1, pageSize: 25 });
  expect(rows).toMatchObject([{ rowsWritten: 3, valuesLeftOut: 6 }]);
});
