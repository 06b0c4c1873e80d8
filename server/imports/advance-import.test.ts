import { asc, eq } from "drizzle-orm";
import { connect, type Database } from "@/db/client";
import { endpoint, importChunk, importJob } from "@/db/schema";
import type { Context } from "@/server/context";
import { expect, test } from "@/server/testing/test";
import { advanceImport } from "./advance-import";
import { cancelImport } from "./cancel-import";
import { dueImports } from "./due-imports";
import { getImport } from "./get-import";
import { listFailures } from "./list-failures";
import { pauseImport } from "./pause-import";
import { previewImport } from "./preview-import";
import { resumeImport } from "./resume-import";
import { startImport } from "./start-import";
import { uploadFile } from "./upload-file";

const BATCH = 200;
const ROWS = 3 * BATCH + 23;
const isBroken = (n: number) => n % 50 === 7;
const whole = { budgetMs: 60_000, rowsPerBatch: BATCH };

async function* lines(rows: number) {
  yield Buffer.from("Id,email,plan,bio\n");
  const bio = "x".repeat(90);
  for (let n = 0; n < rows; n++) {
    yield Buffer.from(`p${n},${isBroken(n) ? "broken" : `p${n}@example.com`},plan${n % 3},${bio}\n`);
  }
}

async function queued(ctx: Context, rows = ROWS) {
  const { id } = await uploadFile(ctx, { fileName: "people.csv", content: lines(rows) });
  const { guess, hasHeader } = await previewImport(ctx, { id });
  await startImport(ctx, { id, hasHeader, ...guess });
  return id;
}

const idsOf = async ({ db, projectId }: Context) =>
  (
    await db
      .select({ id: endpoint.id })
      .from(endpoint)
      .where(eq(endpoint.projectId, projectId))
      .orderBy(asc(endpoint.id))
  ).map(({ id }) => id);

const soundIds = () =>
  Array.from({ length: ROWS }, (_, n) => n)
    .filter((n) => !isBroken(n))
    .map((n) => `p${n}`)
    .sort();

/** Its connections are cut after so many batches, as a kill cuts them. */
async function advanceAndDie(url: string, id: string, now: () => Date, batches: number) {
  const dying = connect(url);
  const begun: Promise<unknown>[] = [];
  const begin = dying.raw.begin.bind(dying.raw);
  const cut = Object.assign(dying.raw, {
    begin: async (...args: Parameters<Database["raw"]["begin"]>) => {
      if (begun.length < batches) {
        const one = begin(...args);
        begun.push(one);
        return one;
      }
      await Promise.allSettled(begun);
      await dying.raw.end({ timeout: 0 });
      throw Object.assign(new Error("cut"), { code: "CONNECTION_ENDED" });
    },
  });
  await expect(advanceImport(Object.assign(dying, { raw: cut }), id, { now, ...whole })).rejects.toThrow();
  await dying.close();
}

const expireLease = (db: Database, id: string) =>
  db.raw`update import_job set lease_until = clock_timestamp() - interval '1 second' where id = ${id}`;

test("an import killed in the middle is gone on with, every row once", async ({ ctx }) => {
  const id = await queued(ctx);

  await advanceAndDie(ctx.db.url, id, ctx.now, 2);
  const between = await getImport(ctx, { id });
  expect(between).toMatchObject({ status: "running", rowsRead: 2 * BATCH });
  await expireLease(ctx.db, id);
  await advanceImport(ctx.db, id, { now: ctx.now, ...whole });

  const failures = Array.from({ length: ROWS }, (_, n) => n).filter(isBroken);
  expect(await getImport(ctx, { id })).toMatchObject({
    status: "completed",
    rowsRead: ROWS,
    rowsCreated: ROWS - failures.length,
    rowsFailed: failures.length,
    rowsRepeated: 0,
    rowsUnchanged: 0,
    shareDone: 1,
  });
  const listed = await listFailures(ctx, { id, page: 1, pageSize: 100 });
  expect(listed.rows.map(({ row }) => row)).toEqual(failures.map((n) => n + 2));
  expect(await idsOf(ctx)).toEqual(soundIds());
  expect(await ctx.db.$count(importChunk, eq(importChunk.jobId, id))).toBe(0);
});

test("an import goes on where its budget left it", async ({ ctx }) => {
  const id = await queued(ctx);

  let calls = 0;
  for (; (await getImport(ctx, { id })).status !== "completed"; calls++)
    await advanceImport(ctx.db, id, { now: ctx.now, ...whole, budgetMs: 0 });

  expect(calls).toBeGreaterThan(1);
  expect(await idsOf(ctx)).toEqual(soundIds());
});

test("one engine at a time works on an import", async ({ ctx }) => {
  const id = await queued(ctx);
  const options = { now: ctx.now, ...whole };

  const both = await Promise.all([advanceImport(ctx.db, id, options), advanceImport(ctx.db, id, options)]);

  expect(both.map(({ rows }) => rows).sort((a, b) => a - b)).toEqual([0, ROWS]);
  expect(await getImport(ctx, { id })).toMatchObject({ status: "completed", rowsRead: ROWS });
});

test("an engine that was frozen past its lease leaves nothing behind", async ({ ctx }) => {
  const id = await queued(ctx);
  const frozen = connect(ctx.db.url);
  const begin = frozen.raw.begin.bind(frozen.raw);
  let thawed = false;
  const raw = Object.assign(frozen.raw, {
    begin: async (...args: Parameters<Database["raw"]["begin"]>) => {
      if (!thawed) {
        thawed = true;
        await expireLease(ctx.db, id);
        await advanceImport(ctx.db, id, { now: ctx.now, ...whole });
      }
      return begin(...args);
    },
  });

  await advanceImport(Object.assign(frozen, { raw }), id, { now: ctx.now, ...whole });
  await frozen.close();

  expect(await getImport(ctx, { id })).toMatchObject({ status: "completed", rowsRead: ROWS });
  expect(await idsOf(ctx)).toEqual(soundIds());
});

test("a canceled import stops, and what is in stays", async ({ ctx }) => {
  const id = await queued(ctx);
  await advanceAndDie(ctx.db.url, id, ctx.now, 1);

  await cancelImport(ctx, { id });
  await expireLease(ctx.db, id);
  await advanceImport(ctx.db, id, { now: ctx.now, ...whole });

  expect(await getImport(ctx, { id })).toMatchObject({ status: "canceled", rowsRead: BATCH });
  await expect(cancelImport(ctx, { id })).rejects.toMatchObject({ code: "conflict" });
});

test("a paused import keeps its place and goes on from there", async ({ ctx }) => {
  const id = await queued(ctx);
  await advanceAndDie(ctx.db.url, id, ctx.now, 2);

  await pauseImport(ctx, { id });
  const later = () => new Date(ctx.now().getTime() + 3_600_000);
  await advanceImport(ctx.db, id, { now: ctx.now, ...whole });
  expect(await getImport({ ...ctx, now: later }, { id })).toMatchObject({
    status: "paused",
    rowsRead: 2 * BATCH,
    seconds: 0.001,
  });
  await resumeImport({ ...ctx, now: later }, { id });
  await advanceImport(ctx.db, id, { now: later, ...whole });

  expect(await getImport(ctx, { id })).toMatchObject({
    status: "completed",
    rowsRead: ROWS,
    rowsRepeated: 0,
  });
  expect(await idsOf(ctx)).toEqual(soundIds());
  for (const verb of [pauseImport, resumeImport])
    await expect(verb(ctx, { id })).rejects.toMatchObject({ code: "conflict" });
});

test("where the columns of a file went is suggested for the next one of its kind", async ({ ctx, make }) => {
  const upload = async (own: Context) => {
    const { id } = await uploadFile(own, { fileName: "march.csv", content: lines(1) });
    return { id, preview: await previewImport(own, { id }) };
  };
  const first = await upload(ctx);
  expect(first.preview.remembered).toBeNull();
  const mapping = { 0: "Id", 1: "Address", 2: "Attributes.tier" };
  await startImport(ctx, { id: first.id, hasHeader: true, mapping, defaultChannel: "EMAIL" });

  const remembered = { mapping, defaultChannel: "EMAIL", fileName: "march.csv" };
  expect((await upload(ctx)).preview.remembered).toMatchObject(remembered);
  const other = { ...ctx, projectId: (await make.project()).id };
  expect((await upload(other)).preview.remembered).toBeNull();
});

test("what is due is what waits for an engine, the oldest first", async ({ ctx }) => {
  const mine = [await queued(ctx, 1), await queued(ctx, 2)];
  const due = async () => (await dueImports(ctx.db.raw, 100)).filter((id) => mine.includes(id));

  expect((await due()).sort()).toEqual(mine.toSorted());
  await advanceImport(ctx.db, mine[0]!, { now: ctx.now, ...whole });
  expect(await due()).toEqual([mine[1]]);
});

test("at most ten imports of a project are under way [QTA-11]", async ({ ctx }) => {
  for (let n = 0; n < 10; n++) await queued(ctx, 1);
  await expect(queued(ctx, 1)).rejects.toMatchObject({ code: "conflict" });
  expect(await ctx.db.$count(importJob, eq(importJob.projectId, ctx.projectId))).toBe(11);
});

test("another project's import is not found [SEC-1]", async ({ ctx, make }) => {
  const id = await queued(ctx, 1);
  const stranger = { ...ctx, projectId: (await make.project()).id };

  for (const ask of [getImport, previewImport, cancelImport, pauseImport, resumeImport])
    await expect(ask(stranger, { id })).rejects.toMatchObject({ code: "not_found" });
});

test("how fast it is counts from when an engine takes it, not from when it was asked for", async ({
  ctx,
}) => {
  const id = await queued(ctx);
  const later = (seconds: number) => new Date(ctx.now().getTime() + seconds * 1000);

  await advanceImport(ctx.db, id, { now: () => later(600), budgetMs: -1, rowsPerBatch: BATCH });

  const { seconds, rowsRead } = await getImport({ ...ctx, now: () => later(602) }, { id });
  expect(rowsRead).toBe(BATCH);
  expect(seconds).toBeCloseTo(2);
});
