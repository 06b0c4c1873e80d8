import type { z } from "zod";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { type FailedRows, failedRows } from "./failed-rows";
import { findImport } from "./find-import";

/** The rows that failed, to be taken away. They are people's data as an export is, and stand in the audit log as one does. */
export async function downloadFailures(ctx: Context, { id }: z.infer<typeof FailedRows>) {
  allow(ctx, "people:export");
  const job = await findImport(ctx.db, ctx.projectId, id);
  await recordAudit(ctx.db, ctx, {
    action: "import.download-failures",
    subject: { kind: "import", id, name: job.fileName },
    after: { rows: job.rowsFailed },
  });
  const { columns, fileName, format, delimiter } = job;
  return { columns, fileName, format, delimiter, pages: failedRows(ctx, { id }) };
}
