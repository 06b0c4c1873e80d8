import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { importJob } from "@/db/schema";
import { numberedName } from "@/domain/shared/copy-name";
import { segmentNames } from "@/server/segments/segment-names";

/** The name itself, or the next one that no segment has and that no import under way will give. */
export async function freeListName(db: Db, projectId: string, name: string): Promise<string> {
  const coming = await db
    .select({ name: importJob.segmentName })
    .from(importJob)
    .where(
      and(
        eq(importJob.projectId, projectId),
        eq(importJob.listMode, "new"),
        inArray(importJob.status, ["queued", "running", "paused"]),
      ),
    );
  const names = [...(await segmentNames(db, projectId)).values(), ...coming.map((each) => each.name ?? "")];
  const taken = new Set(names.map((each) => each.toLowerCase()));
  return numberedName(name, (candidate) => taken.has(candidate.toLowerCase()));
}
