import { advanceImport } from "@/server/imports/advance-import";
import { dueImports } from "@/server/imports/due-imports";
import { defineWork } from "../define-work";

const STRETCH_MS = 5_000;

/** Imports uploaded files, a stretch of each in turn. An import cut short is simply due again. */
export const importPeople = defineWork("import-people", "jobs", async ({ db, sql, now, ending }) => {
  let done = 0;
  for (const id of await dueImports(sql, 10)) {
    if (ending.aborted) break;
    const { rows } = await advanceImport(db, id, { now, budgetMs: STRETCH_MS, signal: ending });
    done += rows;
  }
  return { done };
});
