"use client";

import { Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { isMoving, isOver, mayChange } from "@/domain/imports/status";
import { PageBoundary } from "../shell/page-boundary";
import { useTRPC } from "../trpc";
import { sizeInWords } from "../ui/figures";
import { PageHeader } from "../ui/page-header";
import { RelativeTime } from "../ui/relative-time";
import type { Import } from "./import";
import { ImportFetching } from "./import-fetching";
import { ImportReport } from "./import-report";
import { ImportRunning } from "./import-running";
import { ImportStatusDot } from "./import-status-dot";
import { MappingStep } from "./mapping-step";

const WHILE_RUNNING_MS = 700;
const WHILE_WAITING_MS = 5_000; // for a colleague

interface Props {
  projectId: string;
  id: string;
  mayWrite: boolean;
}

/** One import from mapping to report; its address is good at any time. */
export function ImportDetail({ projectId, id, mayWrite }: Props) {
  const query = useQuery({
    ...useTRPC().imports.get.queryOptions({ projectId, id }),
    staleTime: 0,
    refetchInterval: ({ state }) => state.data !== undefined && lookAgainAfter(state.data.status),
  });
  useFreshSegments(query.data?.status);
  const breadcrumbs = [
    { label: "People", href: `/projects/${projectId}/people` },
    { label: "Import", href: `/projects/${projectId}/people/import` },
  ];
  return (
    <PageBoundary
      query={query}
      title="Import"
      breadcrumbs={breadcrumbs}
      errorTitle="This import could not be loaded"
    >
      {(job) => (
        <>
          <PageHeader
            title={job.fileName}
            status={<ImportStatusDot status={job.status} />}
            breadcrumbs={breadcrumbs}
            description={
              <>
                {sizeInWords(job.fileBytes)}
                {job.source && ` · ${job.source.place}`}
                {job.startedBy && ` · by ${job.startedBy}`} · <RelativeTime at={job.createdAt} />
              </>
            }
          />
          <Stage job={job} mayWrite={mayWrite} />
        </>
      )}
    </PageBoundary>
  );
}

function lookAgainAfter(status: Import["status"]): number | false {
  if (isMoving(status)) return WHILE_RUNNING_MS;
  return mayChange(status) && WHILE_WAITING_MS;
}

/** What is known of segments is old once a file has made or changed one. */
function useFreshSegments(status: Import["status"] | undefined) {
  const queries = useQueryClient();
  const trpc = useTRPC();
  const isDone = status === "completed" || status === "canceled";
  useEffect(() => {
    if (isDone) void queries.invalidateQueries(trpc.segments.pathFilter());
  }, [isDone, queries, trpc]);
}

function Stage({ job, mayWrite }: { job: Import; mayWrite: boolean }) {
  if (isOver(job.status)) return <ImportReport job={job} mayWrite={mayWrite} />;
  if (job.status === "mapping") return <MappingStep job={job} mayWrite={mayWrite} />;
  if (job.status === "uploading") return <Text>The file is still on its way here.</Text>;
  if (job.status === "fetching") return <ImportFetching job={job} mayWrite={mayWrite} />;
  return <ImportRunning job={job} mayWrite={mayWrite} />;
}
