/** An export job as Pinpoint tells of it. */
export interface ExportJob {
  Id?: string;
  JobStatus?: string;
  CreationDate?: string;
  Definition?: { S3UrlPrefix?: string; SegmentId?: string };
}

export interface ChosenExport {
  segmentId: string | null; // null: everybody in the app
  url: string;
  since: Date;
}

/** The newest completed export of the whole app and of each segment. */
export function newestExports(jobs: readonly ExportJob[]): ChosenExport[] {
  const done = jobs.flatMap(({ JobStatus, CreationDate, Definition }) => {
    const url = Definition?.S3UrlPrefix;
    if (JobStatus !== "COMPLETED" || !url || !CreationDate) return [];
    return [{ segmentId: Definition?.SegmentId ?? null, url, since: new Date(CreationDate) }];
  });
  const newestFirst = done.sort((a, b) => b.since.getTime() - a.since.getTime());
  return newestFirst.filter(
    ({ segmentId }, at) => newestFirst.findIndex((other) => other.segmentId === segmentId) === at,
  );
}

/** “s3://bucket/some/prefix”, or null. */
export function s3Place(url: string): { bucket: string; prefix: string } | null {
  const [, bucket, prefix = ""] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(url) ?? [];
  return bucket ? { bucket, prefix } : null;
}
