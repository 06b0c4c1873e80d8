import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { eq, sql } from "drizzle-orm";
import { endpoint, segmentMember } from "@/db/schema";
import { event } from "@/db/schema/event";
import type { Context } from "@/server/context";
import { countSegmentMembers } from "@/server/segments/count-members";
import { expect, test } from "@/server/testing/test";
import { advanceImport } from "./advance-import";
import { failedRows } from "./failed-rows";
import { getImport } from "./get-import";
import { previewImport } from "./preview-import";
import { startImport } from "./start-import";
import { uploadFile } from "./upload-file";

const ROWS = 6_000;

/** What is wrong with row n of the file, and the column in which it is; null: nothing. */
const faults: { every: number; cells: (n: number) => string; column: string }[] = [
  { every: 97, cells: (n) => `id${n},no-address,DE,Europe/Berlin,1`, column: "email" },
  { every: 101, cells: (n) => `id${n},p${n}@example.com,Atlantis,Europe/Berlin,1`, column: "country" },
  { every: 103, cells: (n) => `id${n},p${n}@example.com,DE,Mars/Base,1`, column: "time zone" },
  { every: 107, cells: (n) => `id${n},p${n}@example.com,DE,Europe/Berlin,many`, column: "Metrics.n" },
  { every: 109, cells: (n) => `id${n},p${n}@example.com,DE,Europe/Berlin,1,too,many`, column: "" },
  { every: 113, cells: (n) => `id${n},p${n}@example.com,D\0E,Europe/Berlin,1`, column: "country" },
];
const faultOf = (n: number) => faults.find(({ every }) => n % every === 0);
const sound = (n: number) => `id${n},p${n}@example.com,DE,Europe/Berlin,${n}`;

async function* file() {
  const rows = Array.from({ length: ROWS }, (_, at) => faultOf(at + 2)?.cells(at + 2) ?? sound(at + 2));
  yield Buffer.from(`Id,email,country,time zone,Metrics.n\n${rows.join("\n")}\n`);
}

const known = Array.from({ length: ROWS }, (_, at) => at + 2).filter((row) => faultOf(row));

async function queued(ctx: Context) {
  const { id } = await uploadFile(ctx, { fileName: "truth.csv", content: file() });
  const { guess, hasHeader } = await previewImport(ctx, { id });
  await startImport(ctx, { id, hasHeader, ...guess, segment: { mode: "new", name: "Truth" } });
  return id;
}

async function reported(ctx: Context, id: string) {
  const rows: [number, string][] = [];
  for await (const page of failedRows(ctx, { id }))
    rows.push(...page.map((one) => [one.row, one.columns] as [number, string]));
  return rows;
}

/** A process of its own that imports in small batches and says how far it is. */
function importer(url: string, id: string): ChildProcess {
  const program = join(import.meta.dirname, "../testing/import-program.ts");
  return spawn(process.execPath, ["--import", "tsx", program, url, id], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

test("an import killed in the middle and gone on with has every row and every member once, and names exactly the broken ones [IMP-10] [IMP-11]", async ({
  ctx,
}) => {
  const id = await queued(ctx);
  const child = importer(ctx.db.url, id);
  const said = createInterface({ input: child.stdout ?? process.stdin });
  for await (const line of said) if (Number(line) >= 1_000) break;
  child.kill("SIGKILL");
  await once(child, "exit");

  const between = await getImport(ctx, { id });
  expect(between.status).toBe("running");
  expect(between.rowsRead).toBeLessThan(ROWS);
  await ctx.db
    .raw`update import_job set lease_until = clock_timestamp() - interval '1 second' where id = ${id}`;
  await advanceImport(ctx.db, id, { now: ctx.now, budgetMs: 60_000 });

  const soundRows = ROWS - known.length;
  expect(await getImport(ctx, { id })).toMatchObject({
    status: "completed",
    rowsRead: ROWS,
    rowsCreated: soundRows,
    rowsFailed: known.length,
    rowsRepeated: 0,
    rowsUnchanged: 0,
    rowsListed: soundRows,
    segment: { name: "Truth" },
  });
  const { segment, listId } = await getImport(ctx, { id });
  expect(await ctx.db.$count(segmentMember, eq(segmentMember.segmentId, listId!))).toBe(soundRows);
  expect((await countSegmentMembers(ctx, { id: segment!.id })).count).toBe(soundRows);
  expect(await reported(ctx, id)).toEqual(known.map((row) => [row, faultOf(row)?.column]));
  expect(await ctx.db.$count(endpoint, eq(endpoint.projectId, ctx.projectId))).toBe(soundRows);
  const told = sql`${event.projectId} = ${ctx.projectId} and ${event.arrivedAt} > now() - interval '1 hour'`;
  expect(await ctx.db.$count(event, told)).toBe(soundRows);
});
