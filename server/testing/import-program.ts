import { connect } from "@/db/client";
import { advanceImport } from "@/server/imports/advance-import";

/** Works on one import in small batches until it is killed, and says how many rows are in. */
const [url = "", id = ""] = process.argv.slice(2);
const db = connect(url);
const options = { now: () => new Date("2026-03-02T09:00:00Z"), budgetMs: 0, rowsPerBatch: 100 };
for (;;) {
  const { rows } = await advanceImport(db, id, options);
  if (rows === 0) break;
  const [job] = await db.raw<
    { rowsRead: number }[]
  >`select rows_read as "rowsRead" from import_job where id = ${id}`;
  console.log(job?.rowsRead ?? 0);
}
await db.close();
