import { connect } from "@/db/client";
import { advanceBucketImport } from "@/server/bucket-imports/advance-bucket-import";

/** Fetches one folder piece by piece until it is killed, and says how many pieces are here. */
const [url = "", id = ""] = process.argv.slice(2);
const db = connect(url);
const options = { now: () => new Date("2026-03-02T09:00:00Z"), budgetMs: 0, mostFiles: 100 };
for (;;) {
  const { done } = await advanceBucketImport(db, id, options);
  if (done === 0) break;
  const [here] = await db.raw<{ pieces: number }[]>`select count(*)::int as pieces from bucket_piece`;
  console.log(here?.pieces ?? 0);
}
await db.close();
