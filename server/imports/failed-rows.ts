import { and, asc, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { type ImportJob, importFailure } from "@/db/schema";
import { recordScanner } from "@/domain/imports/scan-records";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { findImport } from "./find-import";

export const FailedRows = z.object({ id: Id });

const PAGE = 2_000;
const MOST_FINDINGS_OF_A_ROW = 1_000;

interface FailedRow {
  row: number;
  columns: string;
  reasons: string;
  cells: string[]; // as the file had them; all in one where they could not be told apart
}

type Finding = Pick<typeof importFailure.$inferSelect, "row" | "column" | "reason" | "content">;

/** Every row that failed, in the order of the file, a page at a time: all that is wrong with a row on one line. */
export async function* failedRows(
  ctx: Context,
  { id }: z.infer<typeof FailedRows>,
): AsyncGenerator<FailedRow[]> {
  allow(ctx, "people:export");
  const job = await findImport(ctx.db, ctx.projectId, id);
  let after = 0;
  for (;;) {
    const found = await readPage(ctx, job.id, after);
    const whole = found.length < PAGE ? found : withoutLastRow(found);
    if (whole.length === 0) return;
    yield byRow(whole).map((findings) => asRow(findings, job));
    after = whole.at(-1)?.row ?? after;
  }
}

function readPage({ db }: Context, jobId: string, after: number): Promise<Finding[]> {
  const { row, column, reason, content } = importFailure;
  return db
    .select({ row, column, reason, content })
    .from(importFailure)
    .where(and(eq(importFailure.jobId, jobId), gt(row, after)))
    .orderBy(asc(row), asc(column))
    .limit(PAGE);
}

/** The last row of a full page may have more findings on the next one. */
function withoutLastRow(found: Finding[]): Finding[] {
  const last = found.at(-1)?.row;
  const others = found.filter(({ row }) => row !== last);
  return others.length > 0 ? others : found.slice(0, MOST_FINDINGS_OF_A_ROW);
}

function byRow(found: Finding[]): Finding[][] {
  const rows: Finding[][] = [];
  for (const finding of found) {
    const current = rows.at(-1);
    if (current?.[0]?.row === finding.row) current.push(finding);
    else rows.push([finding]);
  }
  return rows;
}

function asRow(findings: Finding[], form: Pick<ImportJob, "format" | "delimiter">): FailedRow {
  return {
    row: findings[0]?.row ?? 0,
    columns: findings.flatMap(({ column }) => (column === "" ? [] : [column])).join(", "),
    reasons: findings.map(({ reason }) => reason).join(" "),
    cells: cellsOf(findings.find(({ content }) => content !== "")?.content ?? "", form),
  };
}

function cellsOf(raw: string, { format, delimiter }: Pick<ImportJob, "format" | "delimiter">): string[] {
  if (raw === "") return [];
  if (format === "json") return [raw];
  const decode = (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8");
  const record = recordScanner(Buffer.from(raw), { delimiter, decode, columns: null }, true)(0);
  return record.kind === "cells" ? record.cells : [raw];
}
