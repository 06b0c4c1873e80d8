import { setImmediate as letOthersRun } from "node:timers/promises";
import type { Database } from "@/db/client";
import type { ImportJob } from "@/db/schema";
import { parseJsonRow } from "@/domain/imports/parse-json-row";
import { type ParsedRow, parseRow, planRows, type RowPlan } from "@/domain/imports/parse-row";
import { type CsvRecord, type Scan, tooLong } from "@/domain/imports/scan-records";
import type { ImportFormat } from "@/domain/imports/status";
import { JobLost } from "@/server/jobs/lease";
import { readLimits } from "@/server/limits/read-limits";
import { CHUNK_BYTES, readChunk } from "./chunks";
import { scannerOf } from "./scanner-of";

/** A row of the file: its number as a person counts it, and where in the file the next one begins. */
export interface ImportRow {
  row: number;
  endsAt: number;
  raw: string;
  parsed: ParsedRow;
}

/** Rows from where the job stands to the end of the file, some at a time. Blank rows are counted and passed over. */
export async function* readRows(db: Database, job: ImportJob): AsyncGenerator<ImportRow[]> {
  const { columns, mapping, defaultChannel, delimiter, savesPeople } = job;
  const purpose = { savesPeople, listsPeople: job.listMode !== null };
  const limits = await readLimits(db, job.projectId);
  const plan = planRows({ columns, mapping: mapping ?? {}, defaultChannel, delimiter, limits, purpose });
  let row = job.nextRow;
  for await (const records of readRecords(db, job)) {
    const rows: ImportRow[] = [];
    for (const { record, endsAt } of records) {
      const isHeader = row === 1 && job.hasHeader;
      const parsed = isHeader ? null : parseRecord(plan, record, job.format);
      if (parsed) rows.push({ row, endsAt, raw: record.raw, parsed });
      row++;
    }
    yield rows;
    await letOthersRun(); // the database waits for the rest of a batch meanwhile
  }
}

function parseRecord(plan: RowPlan, record: CsvRecord, format: ImportFormat): ParsedRow | null {
  if (record.kind === "broken")
    return { ok: false, findings: [{ column: "", value: "", reason: record.reason }] };
  if (record.cells.every((cell) => cell.trim() === "")) return null;
  return format === "json" ? parseJsonRow(plan, record.raw) : parseRow(plan, record.cells);
}

interface Placed {
  record: CsvRecord;
  endsAt: number; // in the file; record.next counts from the window's start
}

async function* readRecords(db: Database, job: ImportJob): AsyncGenerator<Placed[]> {
  const scanner = scannerOf(job, job.columns.length);
  let start = job.bytesRead;
  let window = start < job.fileBytes ? await bytesFrom(db, job.id, start) : Buffer.alloc(0);
  while (start < job.fileBytes) {
    const isLast = start + window.length >= job.fileBytes;
    const scan = scanner(window, isLast);
    let portion = scanPortion(scan, 0, window.length);
    for (; portion.isMore; portion = scanPortion(scan, portion.at, window.length))
      yield placed(portion.records, start);
    yield placed(portion.records, start);
    const { at, endless } = portion;
    start += at;
    if (endless) {
      const skipped = await skipLine(db, job, start, window.subarray(at));
      yield [
        { record: { kind: "broken", reason: tooLong, raw: skipped.raw, next: 0 }, endsAt: skipped.endsAt },
      ];
      start = skipped.endsAt;
      window = start < job.fileBytes ? await bytesFrom(db, job.id, start) : Buffer.alloc(0);
    } else if (!isLast) {
      window = Buffer.concat([window.subarray(at), await bytesFrom(db, job.id, start + window.length - at)]);
    }
  }
}

const placed = (records: CsvRecord[], start: number): Placed[] =>
  records.map((record) => ({ record, endsAt: start + record.next }));

const MOST_AT_ONCE = 1_000;

function scanPortion(scan: (start: number) => Scan, from: number, length: number) {
  const records: CsvRecord[] = [];
  let at = from;
  while (at < length) {
    if (records.length === MOST_AT_ONCE) return { records, at, endless: false, isMore: true };
    const record = scan(at);
    if (record.kind === "more") break;
    if (record.kind === "endless") return { records, at, endless: true, isMore: false };
    records.push(record);
    at = record.next;
  }
  return { records, at, endless: false, isMore: false };
}

const SHOWN_BYTES = 2_000;
const LINE_FEED = 10;

/** Past a line that is too long to hold, which may be as long as the file. */
async function skipLine(db: Database, job: ImportJob, start: number, window: Buffer) {
  const raw = window.subarray(0, SHOWN_BYTES).toString("utf8");
  let at = start + window.length;
  while (at < job.fileBytes) {
    const chunk = await bytesFrom(db, job.id, at);
    const end = chunk.indexOf(LINE_FEED);
    if (end >= 0) return { raw, endsAt: at + end + 1 };
    at += chunk.length;
  }
  return { raw, endsAt: job.fileBytes };
}

/** The rest of the chunk that `start` lies in. */
async function bytesFrom(db: Database, jobId: string, start: number): Promise<Buffer> {
  const chunk = await readChunk(db, jobId, Math.floor(start / CHUNK_BYTES));
  if (!chunk) throw new JobLost("the file is gone: the import was canceled");
  return chunk.subarray(start % CHUNK_BYTES);
}
