import { eq } from "drizzle-orm";
import { endpoint } from "@/db/schema";
import type { Context } from "@/server/context";
import { expect, test } from "@/server/testing/test";
import { advanceImport } from "./advance-import";
import { getImport } from "./get-import";
import { listFailures } from "./list-failures";
import { previewImport } from "./preview-import";
import { startImport } from "./start-import";
import { uploadFile } from "./upload-file";

const ROWS = 1_024;
const LEVELS = Math.log2(ROWS);

async function* file(isPoison: (n: number) => boolean) {
  yield Buffer.from("Id,email\n");
  for (let n = 0; n < ROWS; n++) yield Buffer.from(`p${n},${isPoison(n) ? "poison" : "p"}${n}@example.com\n`);
}

/** Imports a file in one batch; addresses that begin with “poison” are sound to us and none to the database. */
async function importPoison(ctx: Context, isPoison: (n: number) => boolean) {
  const { raw } = ctx.db;
  await raw`alter table endpoint drop constraint if exists no_poison`;
  await raw`alter table endpoint add constraint no_poison check (address not like 'poison%')`;
  const { id } = await uploadFile(ctx, { fileName: "people.csv", content: file(isPoison) });
  const { guess, hasHeader } = await previewImport(ctx, { id });
  await startImport(ctx, { id, hasHeader, ...guess });
  let transactions = 0;
  const counting = new Proxy(raw, {
    get: (target, name) => {
      if (name === "begin") transactions += 1;
      return Reflect.get(target, name);
    },
  });
  const db = new Proxy(ctx.db, {
    get: (target, name) => (name === "raw" ? counting : Reflect.get(target, name)),
  });
  await advanceImport(db, id, { now: ctx.now, budgetMs: 60_000, rowsPerBatch: ROWS });
  const { rows } = await listFailures(ctx, { id, page: 1, pageSize: 100 });
  const there = await ctx.db.$count(endpoint, eq(endpoint.projectId, ctx.projectId));
  return { job: await getImport(ctx, { id }), failed: rows.map(({ row }) => row), there, transactions };
}

test.for([
  ["first", [0]],
  ["last", [ROWS - 1]],
  ["first and last", [0, ROWS - 1]],
  ["in the middle", [ROWS / 2 - 1, ROWS / 2]],
] as const)(
  "[IMP-11] a row the database does not take costs a few more transactions, and the rest gets in: %s",
  async ([, bad], { ctx }) => {
    const { job, failed, there, transactions } = await importPoison(ctx, (n) => bad.some((at) => at === n));

    expect(job).toMatchObject({
      status: "completed",
      rowsRead: ROWS,
      rowsCreated: ROWS - bad.length,
      rowsFailed: bad.length,
    });
    expect(failed).toEqual(bad.map((n) => n + 2));
    expect(there).toBe(ROWS - bad.length);
    expect(transactions).toBeLessThanOrEqual(bad.length * (2 * LEVELS + 2) + 2);
  },
);

test("half of a character in JSON is a finding of its own cell, and nothing for the database to refuse", async ({
  ctx,
}) => {
  const lines = ["ok", "\\ud83d", "\\ud83d\\ude00"].map(
    (text, n) => `{"Address":"p${n}@example.com","Attributes":{"note":"${text}"}}\n`,
  );
  async function* content() {
    yield Buffer.from(lines.join(""));
  }
  const { id } = await uploadFile(ctx, { fileName: "people.json", content: content() });
  const { guess, hasHeader } = await previewImport(ctx, { id });
  await startImport(ctx, { id, hasHeader, ...guess });
  await advanceImport(ctx.db, id, { now: ctx.now, budgetMs: 60_000 });

  expect(await listFailures(ctx, { id, page: 1, pageSize: 10 })).toMatchObject({
    total: 1,
    rows: [{ row: 2, column: "Attributes.note", reason: expect.stringMatching(/half of a character/) }],
  });
});
