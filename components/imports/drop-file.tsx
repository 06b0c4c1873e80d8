"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import { Dropzone, type FileRejection } from "@mantine/dropzone";
import { IconFileTypeCsv, IconUpload, IconX } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ErrorBox } from "../ui/error-box";
import { useLeaveGuard } from "../ui/use-leave-guard";
import { mappingPath } from "./imports-view";
import { UploadList } from "./upload-list";
import { useUploads } from "./use-uploads";

const LARGEST_BYTES = 1024 ** 3;
const MOST_FILES = 10; // IMP-2
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
  const [refused, setRefused] = useState<string | null>(null);
  const { uploads, isBusy, begin, cancel } = useUploads(projectId, ([first, ...others]) => {
    if (first && others.length === 0) router.push(mappingPath(projectId, first, into));
  });
  useLeaveGuard(isBusy, "The upload stops. Files that are here already wait under Recent imports.");
  const onDrop = (files: File[]) => {
    setRefused(null);
    if (files.length > 0) void begin(files);
  };
  const [only] = uploads;
  const problem = refused ?? (uploads.length === 1 ? only?.problem : null);
  const isAlone = uploads.length === 1 && !isBusy && only?.problem;
  return (
    <Stack gap="sm">
      {problem && <ErrorBox title="This file cannot be imported" error={{ message: problem }} />}
      {uploads.length > 0 && !isAlone && <UploadList projectId={projectId} into={into} uploads={uploads} />}
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
      {!isBusy && (uploads.length !== 1 || isAlone) && (
        <Dropzone
          onDrop={onDrop}
          onReject={(rejections) => setRefused(whyRejected(rejections))}
          accept={accepted}
          maxSize={LARGEST_BYTES}
          maxFiles={MOST_FILES}
          p="xl"
          activateOnKeyboard={false} // the button in it does that
          enablePointerEvents
          inputProps={{ "aria-label": "CSV or JSON files", tabIndex: -1 }}
        >
          <Prompt />
        </Dropzone>
      )}
    </Stack>
  );
}

function Prompt() {
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
          Up to 10 files of 1 GB each, gzip too. CSV with a first row that names the columns, or one JSON
          object a line.
        </Text>
        <Button variant="default" mt="sm">
          Choose files
        </Button>
      </div>
    </Group>
  );
}

function whyRejected([first]: FileRejection[]): string {
  const code = first?.errors[0]?.code;
  if (code === "too-many-files") return `Drop at most ${MOST_FILES} files at a time.`;
  if (code === "file-too-large") return "A file may have at most 1 GB. Split it and import the parts.";
  return "Only CSV and JSON files can be imported, also packed with gzip. In a spreadsheet, choose File › Save as › CSV UTF-8.";
}
