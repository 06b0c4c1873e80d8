import type { bucketImport } from "@/db/schema";

/** What a folder's row begins a run with. */
export function beginRun(now: Date) {
  return {
    status: "queued",
    nextRunAt: null,
    runStartedAt: now,
    listedTo: null,
    isListed: false,
    filesKnown: 0,
    filesFound: 0,
    filesTaken: 0,
    filesFailed: 0,
    error: null,
    tries: 0,
  } as const satisfies Partial<typeof bucketImport.$inferInsert>;
}
