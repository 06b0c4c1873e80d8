import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { importFailure } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { findImport } from "./find-import";

export const ListFailures = z.object({
  id: Id,
  page: z.int().min(1).max(100_000).default(1),
  pageSize: z.int().min(1).max(100).default(25),
});

/** IMP-11: what was wrong with which row, in the order of the file. */
export async function listFailures(ctx: Context, { id, page, pageSize }: z.infer<typeof ListFailures>) {
  allow(ctx, "project:read");
  const job = await findImport(ctx.db, ctx.projectId, id);
  const ofJob = eq(importFailure.jobId, job.id);
  const [rows, total] = await Promise.all([
    ctx.db
      .select({
        row: importFailure.row,
        column: importFailure.column,
        value: importFailure.value,
        reason: importFailure.reason,
      })
      .from(importFailure)
      .where(ofJob)
      .orderBy(asc(importFailure.row), asc(importFailure.column))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    ctx.db.$count(importFailure, ofJob),
  ]);
  return { rows, total };
}
