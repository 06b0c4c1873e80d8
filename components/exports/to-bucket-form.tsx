"use client";

import { Button, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { asFolder } from "@/domain/buckets/settings";
import { type Bucket, placeIn } from "../buckets/bucket";
import { BucketSelect } from "../buckets/bucket-select";
import { useTRPC } from "../trpc";
import { DialogFooter } from "../ui/dialog-footer";
import { ErrorBox } from "../ui/error-box";
import { QueryBoundary } from "../ui/query-boundary";
import type { StartExport } from "./use-start-export";

interface Props {
  projectId: string;
  segmentId: string | null;
  mayAddBucket: boolean;
  start: StartExport;
  onCancel: () => void;
}

/** EXP-2 */
export function ToBucketForm(props: Props) {
  const buckets = useQuery(useTRPC().buckets.list.queryOptions({ projectId: props.projectId }));
  return (
    <QueryBoundary query={buckets} errorTitle="The buckets could not be loaded">
      {(all) => <Wish {...props} buckets={all} />}
    </QueryBoundary>
  );
}

function Wish({
  projectId,
  segmentId,
  mayAddBucket,
  start,
  onCancel,
  buckets,
}: Props & { buckets: Bucket[] }) {
  const [connectionId, setConnection] = useState(buckets[0]?.id ?? null);
  const [folder, setFolder] = useState("exports/");
  const bucket = buckets.find(({ id }) => id === connectionId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (connectionId)
      start.mutate({ projectId, segmentId, format: "json", bucket: { connectionId, folder } });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <BucketSelect
          projectId={projectId}
          buckets={buckets}
          mayAdd={mayAddBucket}
          value={connectionId}
          onChange={setConnection}
        />
        {bucket && (
          <>
            <TextInput
              label="Folder"
              value={folder}
              autoComplete="off"
              onChange={(event) => setFolder(event.currentTarget.value)}
            />
            <Text fz="sm" c="dimmed">
              Files packed with gzip, an endpoint a line as Pinpoint wrote it, in a new folder below{" "}
              {placeIn(bucket, asFolder(folder))}
            </Text>
          </>
        )}
        {start.error && <ErrorBox title="The export could not start" error={start.error} />}
        <DialogFooter onCancel={onCancel}>
          <Button type="submit" disabled={!bucket} loading={start.isPending}>
            Export
          </Button>
        </DialogFooter>
      </Stack>
    </form>
  );
}
