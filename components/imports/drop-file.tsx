"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import { Dropzone, type FileRejection } from "@mantine/dropzone";
import { IconFileTypeCsv, IconUpload, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { megabytesInWords } from "@/domain/limits/limit-words";
import { defaultLimits, type Limits } from "@/domain/limits/limits";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { useLeaveGuard } from "../ui/use-leave-guard";
import { mappingPath } from "./imports-view";
import { rejectedInWords } from "./rejected-in-words";
import { UploadList } from "./upload-list";
import { useUploads } from "./use-uploads";

const accepted = {
  "text/csv": [".csv"],
  "text/plain": [".txt"],
  "text/tab-separated-values": [".tsv"],
  "application/vnd.ms-excel": [".csv"], // what Windows calls a CSV file
  "application/json": [".json"],
  "application/x-ndjson": [".ndjson", ".jsonl"],
  "application/gzip": [".gz"],
};

/** Drop files anywhere on the field, click it, or reach its button with the keyboard. */
export function DropFile({ projectId, into }: { projectId: string; into: string }) {
  const router = useRouter();
  const { data } = useQuery(useTRPC().limits.get.queryOptions({ projectId }));
  const limits = data?.limits ?? defaultLimits; // what is sent all the same, the server refuses
  const [refused, setRefused] = useState<string | null>(null);
  const { uploads, isBusy, begin, cancel } = useUploads(projectId);
  useLeaveGuard(isBusy, "The upload stops. Files that are here already wait under Recent imports.");
  /** Goes on to the columns of a file that was dropped alone; whatever else was refused is to be read first. */
  const onDropAny = async (files: File[], rejections: FileRejection[]) => {
    setRefused(rejectedInWords(rejections, limits));
    if (files.length === 0) return;
    const [first] = await begin(files);
    const isAlone = files.length === 1 && rejections.length === 0;
    if (first && isAlone) router.push(mappingPath(projectId, first, into));
  };
  const isAlone = uploads.length === 1 && refused === null;
  const alone = isAlone ? uploads[0] : undefined;
  const hasFailed = Boolean(alone?.problem) && !isBusy;
  const problem = refused ?? alone?.problem;
  return (
    <Stack gap="sm">
      {problem && <Refused message={problem} isPartly={refused !== null && uploads.length > 0} />}
      {uploads.length > 0 && !hasFailed && (
        <UploadList projectId={projectId} into={into} uploads={uploads} isLeaving={isAlone} />
      )}
      {isBusy && (
        <Group justify="space-between">
          <Text fz="sm" c="dimmed">
            Stay on this page until {uploads.length === 1 ? "the file is" : "the files are"} here.
          </Text>
          <Button variant="default" onClick={cancel}>
            Cancel
          </Button>
        </Group>
      )}
      {!isBusy && (!isAlone || hasFailed) && (
        <Dropzone
          onDrop={() => undefined} // what was taken and what was not is told by one drop
          onDropAny={(files, rejections) => void onDropAny(files, rejections)}
          accept={accepted}
          maxSize={limits.importMegabytes * 1024 ** 2}
          maxFiles={limits.importsWaiting} // IMP-2
          p="xl"
          activateOnKeyboard={false} // the button in it does that
          enablePointerEvents
          inputProps={{ "aria-label": "CSV or JSON files", tabIndex: -1 }}
        >
          <Prompt limits={limits} />
        </Dropzone>
      )}
    </Stack>
  );
}

function Refused({ message, isPartly }: { message: string; isPartly: boolean }) {
  const title = isPartly ? "Some of these files cannot be imported" : "This file cannot be imported";
  return <ErrorBox title={title} error={{ message }} />;
}

function Prompt({ limits: { importsWaiting, importMegabytes } }: { limits: Limits }) {
  return (
    <Group justify="center" gap="md" mih={140}>
      <Dropzone.Accept>
        <IconUpload size={40} stroke={1.4} color="var(--mantine-color-anchor)" aria-hidden />
      </Dropzone.Accept>
      <Dropzone.Reject>
        <IconX size={40} stroke={1.4} color="var(--mantine-color-error)" aria-hidden />
      </Dropzone.Reject>
      <Dropzone.Idle>
        <IconFileTypeCsv size={40} stroke={1.4} color="var(--mantine-color-dimmed)" aria-hidden />
      </Dropzone.Idle>
      <div>
        <Text fz="lg" fw={500}>
          Drop CSV or JSON files here
        </Text>
        <Text c="dimmed" fz="sm" mt={4}>
          {importsWaiting === 1 ? "One file of up to" : `Up to ${importsWaiting} files of`}{" "}
          {megabytesInWords(importMegabytes)}
          {importsWaiting === 1 ? "" : " each"}, gzip too. CSV with a first row that names the columns, or one
          JSON object a line.
        </Text>
        <Button variant="default" mt="sm">
          Choose files
        </Button>
      </div>
    </Group>
  );
}
