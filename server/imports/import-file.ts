import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Mapping } from "@/domain/imports/mapping";
import { isOver } from "@/domain/imports/status";
import { type Channel, channels } from "@/domain/messaging/channel";
import { SegmentName } from "@/domain/segments/name";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { advanceImport } from "./advance-import";
import type { ListChoice } from "./choose-list";
import { getImport } from "./get-import";
import { listFailures } from "./list-failures";
import { previewImport } from "./preview-import";
import { startImport } from "./start-import";
import { uploadFile } from "./upload-file";

export const ImportFile = z.object({
  file: z.string().min(1, "Name the file"),
  channel: z.enum(channels).optional(), // of addresses in a file without a channel column
  segment: SegmentName.optional(), // the imported segment to make
  segmentOnly: z.boolean().default(false), // nobody is saved
  into: Id.optional(), // or the imported segment they are added to
  replace: z.boolean().default(false), // its list is theirs alone from then on
});

const LOOK_AGAIN_MS = 100;
const STRETCH_MS = 60_000;

/** Imports a file of this machine from its first row to its last, with or without an engine, and returns the report. */
export async function importFile(ctx: Context, { file, channel, ...asked }: z.infer<typeof ImportFile>) {
  const segment = segmentAsked(asked);
  const content = readable(createReadStream(file, { highWaterMark: 1024 * 1024 }), file);
  const savesPeople = !asked.segmentOnly;
  return importContent(ctx, { fileName: basename(file), content, channel, savesPeople, segment });
}

type Asked = Omit<z.infer<typeof ImportFile>, "file" | "channel">;

function segmentAsked({ segment, segmentOnly, into, replace }: Asked): Import["segment"] {
  if (segment && into)
    throw new AppError(
      "invalid",
      "Give --segment for a new segment, or --into for one that is there",
      "into",
    );
  if (replace && !into)
    throw new AppError("invalid", "--replace needs --into: the imported segment whose list it is", "replace");
  if (into) return { mode: replace ? "replace" : "add", segmentId: into };
  if (segment) return { mode: "new", name: segment };
  return segmentOnly ? "named as the file" : null;
}

interface Import {
  fileName: string;
  content: AsyncIterable<Uint8Array>;
  channel?: Channel;
  mapping?: Mapping; // left out: as it is guessed
  savesPeople?: boolean;
  segment?: ListChoice | "named as the file";
}

export async function importContent(ctx: Context, asked: Import) {
  allow(ctx, "people:write");
  const { fileName, content, channel, mapping, savesPeople, segment } = asked;
  const began = Date.now();
  const { id } = await uploadFile(ctx, { fileName, content });
  const { guess, hasHeader, segmentName } = await previewImport(ctx, { id });
  await startImport(ctx, {
    id,
    hasHeader,
    mapping: mapping ?? guess.mapping,
    defaultChannel: channel ?? guess.defaultChannel,
    savesPeople,
    segment: segment === "named as the file" ? { mode: "new", name: segmentName } : segment,
  });
  await untilOver(ctx, id);
  return { importId: id, ...(await reportOf(ctx, id)), seconds: (Date.now() - began) / 1000 };
}

/** Works on it, or waits for the engine that does. */
async function untilOver(ctx: Context, id: string): Promise<void> {
  for (;;) {
    const { rows } = await advanceImport(ctx.db, id, { now: ctx.now, budgetMs: STRETCH_MS });
    if (isOver((await getImport(ctx, { id })).status)) return;
    if (rows === 0) await sleep(LOOK_AGAIN_MS);
  }
}

/** IMP-11 */
async function reportOf(ctx: Context, id: string) {
  const job = await getImport(ctx, { id });
  const failures = await listFailures(ctx, { id, page: 1, pageSize: 100 });
  return {
    status: job.status,
    error: job.error,
    rows: job.rowsRead,
    created: job.rowsCreated,
    updated: job.rowsUpdated,
    unchanged: job.rowsUnchanged,
    repeated: job.rowsRepeated,
    failed: job.rowsFailed,
    listed: job.rowsListed,
    segment: job.segment && { id: job.segment.id, name: job.segment.name },
    failures: failures.rows.map(({ row, column, reason }) => ({ row, column, reason })),
  };
}

async function* readable(content: AsyncIterable<Uint8Array>, file: string) {
  try {
    yield* content;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (/^(ENOENT|EISDIR|EACCES)$/.test(code))
      throw new AppError("not_found", `The file ${file} cannot be read (${code})`, "file");
    throw error;
  }
}
