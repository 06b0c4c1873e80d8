import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Database } from "@/db/client";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { findExport } from "./find-export";

interface Asked {
  id: string;
  /** As it is kept; else unpacked on the way. */
  packed: boolean;
}

/** A finished export's file, read a part at a time as fast as it is taken. Who takes people's data away stands in the audit log. */
export async function readExport(ctx: Context, { id, packed }: Asked) {
  allow(ctx, "people:export");
  const job = await findExport(ctx.db, ctx.projectId, id);
  if (job.status !== "completed")
    throw new AppError("conflict", "This export has no file yet, or none any more");
  await recordAudit(ctx.db, ctx, {
    action: "export.download",
    subject: { kind: "export", id, name: job.fileName },
    after: { rows: job.rowsWritten },
  });
  const parts = Readable.from(partsOf(ctx.db, id, job.parts));
  return { fileName: job.fileName, format: job.format, file: packed ? parts : unpacked(parts) };
}

/** The parts from one on, packed. */
export async function* partsOf(
  { raw }: Database,
  jobId: string,
  parts: number,
  from = 0,
): AsyncGenerator<Buffer> {
  for (let position = from; position < parts; position++) {
    const [part] = await raw<{ content: Buffer }[]>`
      select content from export_part where job_id = ${jobId} and position = ${position}`;
    if (!part) throw new Error("the export was deleted while it was read");
    yield part.content;
  }
}

function unpacked(parts: Readable): Readable {
  const gunzip = createGunzip();
  parts.on("error", (error) => gunzip.destroy(error));
  return parts.pipe(gunzip);
}
