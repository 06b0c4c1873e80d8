import type { ExportJobRequest, ExportJobResponse } from "@aws-sdk/client-pinpoint";
import type { ExportStatus } from "@/domain/exports/status";
import type { WholeExport } from "@/server/exports/whole-exports";
import type { Given } from "../given";

export type ExportSaid = Given<ExportJobRequest>;

const statuses = {
  queued: "CREATED",
  running: "PROCESSING",
  completed: "COMPLETED",
  failed: "FAILED",
  canceled: "FAILED",
} as const satisfies Record<ExportStatus, ExportJobResponse["JobStatus"]>;

/** B11 */
export function exportShape(job: WholeExport, said: Partial<ExportSaid>): Given<ExportJobResponse> {
  const { segmentId, segmentVersion, status, error, finishedAt } = job;
  const isDone = status === "completed";
  return {
    ApplicationId: job.projectId,
    CompletedPieces: isDone ? 1 : 0,
    ...(finishedAt && { CompletionDate: finishedAt.toISOString() }),
    CreationDate: job.createdAt.toISOString(),
    Definition: {
      RoleArn: "",
      S3UrlPrefix: job.place ?? "",
      ...(segmentId && { SegmentId: segmentId, SegmentVersion: segmentVersion ?? 1 }),
      ...said,
    },
    FailedPieces: error ? 1 : 0,
    ...(error && { Failures: [error] }),
    Id: job.id,
    JobStatus: statuses[status],
    TotalFailures: error ? 1 : 0,
    TotalPieces: 1,
    TotalProcessed: job.rowsWritten,
    Type: "EXPORT",
  };
}
