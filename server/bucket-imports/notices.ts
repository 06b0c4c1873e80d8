import type { BucketImport } from "@/db/schema";

/** While such a notice is open, the same cause only renews it. */
export const noticeKeys = (id: string) => ({
  failed: `bucket-import:${id}`,
  columns: `bucket-import:${id}:columns`,
});

export function failedNotice({ id, projectId, folder, schedule }: BucketImport, error: string) {
  return {
    projectId,
    kind: "bucket-import.failed",
    level: "error",
    title: `The import of ${folder || "the bucket"} stopped`,
    body: schedule ? `${error} It is tried again at the next time of its schedule.` : error,
    link: `/projects/${projectId}/people/import`,
    dedupeKey: noticeKeys(id).failed,
  } as const;
}

export function columnsNotice({ id, projectId }: BucketImport, waiting: { id: string; fileName: string }) {
  return {
    projectId,
    kind: "bucket-import.columns",
    level: "warning",
    title: `${waiting.fileName} waits until somebody says where its columns go`,
    body: "Files with the same columns are imported by themselves afterwards.",
    link: `/projects/${projectId}/people/import/${waiting.id}`,
    dedupeKey: noticeKeys(id).columns,
  } as const;
}
