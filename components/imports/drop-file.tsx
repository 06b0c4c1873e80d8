"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import { Dropzone, type FileRejection } from "@mantine/dropzone";
import { IconFileTypeCsv, IconUpload, IconX } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ErrorBox } from "../ui/error-box";
import { ProgressLine } from "../ui/progress-line";
import { useLeaveGuard } from "../ui/use-leave-guard";
import { importPath } from "./imports-view";
import { useUpload } from "./use-upload";

const LARGEST_BYTES = 1024 ** 3;
const KB = 1000;
const MB = 1_000_000;
const accepted = {
  "text/csv": [".csv"],
  "text/plain": [".txt"],
  "text/tab-separated-values": [".tsv"],
  "application/vnd.ms-excel": [".csv"], // what Windows calls a CSV file
};

/** Drop a file anywhere on the field, click it, or reach its button with the keyboard. */
export function DropFile({ projectId }: { projectId: string }) {
  const router = useRouter();
  const [refused, setRefused] = useState<string | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const { upload, sent, cancel } = useUpload(projectId);
  useLeaveGuard(upload.isPending, "The upload stops, and nothing of the file is kept.");
  const begin = ([first]: File[]) => {
    if (!first) return;
    setRefused(null);
    setFile(first);
    // of this call: whoever has left the page is not called back
    upload.mutate(first, { onSuccess: ({ id }) => router.push(importPath(projectId, id)) });
  };
  const isBusy = upload.isPending || upload.isSuccess;
  const inUnits = file && file.size < 10 * MB ? KB : MB;
  const problem = refused ?? upload.error?.message;
  return (
    <Stack gap="sm">
      {problem && <ErrorBox title="This file cannot be imported" error={{ message: problem }} />}
      {isBusy && file ? (
        <>
          <ProgressLine
            label={`Upload of ${file.name}`}
            done={sent / inUnits}
            total={file.size / inUnits}
            unit={inUnits === KB ? "KB" : "MB"}
          />
          <Group justify="space-between">
            <Text fz="sm" c="dimmed">
              {upload.isSuccess ? "It is here." : "Stay on this page until the file is here."}
            </Text>
            {upload.isPending && (
              <Button variant="default" onClick={cancel}>
                Cancel
              </Button>
            )}
          </Group>
        </>
      ) : (
        <Dropzone
          onDrop={begin}
          onReject={(rejections) => setRefused(whyRejected(rejections))}
          accept={accepted}
          maxSize={LARGEST_BYTES}
          multiple={false}
          p="xl"
          activateOnKeyboard={false} // the button in it does that
          enablePointerEvents
          inputProps={{ "aria-label": "CSV file", tabIndex: -1 }}
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
          Drop a CSV file here
        </Text>
        <Text c="dimmed" fz="sm" mt={4}>
          Up to 1 GB. Commas, semicolons or tabs; the first row names the columns.
        </Text>
        <Button variant="default" mt="sm">
          Choose a file
        </Button>
      </div>
    </Group>
  );
}

function whyRejected([first]: FileRejection[]): string {
  const code = first?.errors[0]?.code;
  if (code === "too-many-files") return "Drop one file at a time.";
  if (code === "file-too-large") return "A file may have at most 1 GB. Split it and import the parts.";
  return "Only CSV files can be imported. In a spreadsheet, choose File › Save as › CSV UTF-8.";
}
