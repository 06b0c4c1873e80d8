"use client";

import { Button, Select, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type ImportFormat, importFormats } from "@/domain/imports/status";
import { type Bucket, placeIn } from "../buckets/bucket";
import { BucketSelect } from "../buckets/bucket-select";
import { useTRPC } from "../trpc";
import { DialogFooter } from "../ui/dialog-footer";
import { ErrorBox } from "../ui/error-box";
import { QueryBoundary } from "../ui/query-boundary";
import { FolderBrowser } from "./folder-browser";
import { ScheduleFields } from "./schedule-fields";
import { scheduleOf, useWhen } from "./use-when";

interface Props {
  projectId: string;
  mayAdd: boolean;
  onDone: () => void;
}

export function FromBucketForm({ projectId, mayAdd, onDone }: Props) {
  const buckets = useQuery(useTRPC().buckets.list.queryOptions({ projectId }));
  return (
    <QueryBoundary query={buckets} errorTitle="The buckets could not be loaded">
      {(all) => <Wish projectId={projectId} buckets={all} mayAdd={mayAdd} onDone={onDone} />}
    </QueryBoundary>
  );
}

const formatWords: Record<ImportFormat, string> = {
  csv: "CSV",
  json: "JSON, an object a line",
};
const formats = [
  { value: "", label: "As the first file is" },
  ...importFormats.map((value) => ({ value, label: formatWords[value] })),
];

function Wish({ projectId, buckets, mayAdd, onDone }: Props & { buckets: Bucket[] }) {
  const [connectionId, setConnection] = useState(buckets[0]?.id ?? null);
  const [folder, setFolder] = useState("");
  const [format, setFormat] = useState<ImportFormat | null>(null);
  const when = useWhen(projectId);
  const start = useStart(onDone);
  const bucket = buckets.find(({ id }) => id === connectionId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (connectionId)
      start.mutate({ projectId, connectionId, folder, format, schedule: scheduleOf(when.values) });
  };
  const isOnce = when.values.every === "once";
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <BucketSelect
          projectId={projectId}
          buckets={buckets}
          mayAdd={mayAdd}
          value={connectionId}
          onChange={(id) => {
            setConnection(id);
            setFolder("");
          }}
        />
        {bucket && (
          <FolderBrowser projectId={projectId} bucket={bucket} folder={folder} onFolder={setFolder} />
        )}
        {bucket && (
          <>
            <Select
              label="Format"
              description="One import takes one format; files packed with gzip are unpacked."
              data={formats}
              allowDeselect={false}
              value={format ?? ""}
              onChange={(chosen) => setFormat(importFormats.find((each) => each === chosen) ?? null)}
            />
            <ScheduleFields {...when} />
            <Text fz="sm" c="dimmed">
              Every file in {placeIn(bucket, folder)} and the folders below becomes an import of its own. For
              the first file with new columns you are asked where they go; the others follow by themselves.
              {!isOnce && " Files that have not changed since they were imported are passed over."}
            </Text>
          </>
        )}
        {start.error && <ErrorBox title="The import could not start" error={start.error} />}
        <DialogFooter onCancel={onDone}>
          <Button type="submit" disabled={!bucket} loading={start.isPending}>
            {isOnce ? "Import" : "Save the schedule"}
          </Button>
        </DialogFooter>
      </Stack>
    </form>
  );
}

function useStart(onDone: () => void) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useMutation(
    trpc.bucketImports.start.mutationOptions({
      onSuccess: async ({ nextRunAt }) => {
        notifications.show({ message: nextRunAt ? "The schedule is saved" : "The files are being fetched" });
        onDone();
        await queries.invalidateQueries(trpc.bucketImports.pathFilter());
      },
    }),
  );
}
