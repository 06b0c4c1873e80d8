import { advanceBucketImport } from "@/server/bucket-imports/advance-bucket-import";
import { dueBucketImports } from "@/server/bucket-imports/due-bucket-imports";
import { env } from "@/server/installed-env";
import { defineWork, type WorkContext } from "../define-work";

const STRETCH_MS = 5_000;

async function fetch({ db, now, ending }: WorkContext) {
  let done = 0;
  const { bucketFiles: mostFiles } = env();
  for (const id of await dueBucketImports(db, now(), 10)) {
    if (ending.aborted) break;
    const options = { now, budgetMs: STRETCH_MS, signal: ending, mostFiles };
    done += (await advanceBucketImport(db, id, options)).done;
  }
  return { done };
}

/** Fetches files out of buckets, a stretch of each folder in turn. A folder cut short is simply due again. */
export const fetchObjects = defineWork("fetch-objects", "jobs", fetch);

/** The same once more: a large packed file is unpacked in one go, and other folders do not wait for it. */
export const fetchObjectsBeside = defineWork("fetch-objects-beside", "jobs", fetch);
