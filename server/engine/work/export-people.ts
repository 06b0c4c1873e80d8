import { advanceExport } from "@/server/exports/advance-export";
import { dueExports } from "@/server/exports/due-exports";
import { defineWork } from "../define-work";

const STRETCH_MS = 5_000;

/** Writes exports, a stretch of each in turn. An export cut short is simply due again. */
export const exportPeople = defineWork("export-people", "jobs", async ({ db, sql, now, ending }) => {
  let done = 0;
  for (const id of await dueExports(sql, 10)) {
    if (ending.aborted) break;
    const { rows } = await advanceExport(db, id, { now, budgetMs: STRETCH_MS, signal: ending });
    done += rows;
  }
  return { done };
});
