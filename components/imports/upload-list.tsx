"use client";

import { Anchor, Group, Stack, Text } from "@mantine/core";
import Link from "next/link";
import { ProgressLine } from "../ui/progress-line";
import { mappingPath } from "./imports-view";
import type { Upload } from "./use-uploads";

const KB = 1000;
const MB = 1_000_000;

interface Props {
  projectId: string;
  into: string;
  uploads: Upload[];
  /** The page goes on to the columns by itself. */
  isLeaving: boolean;
}

/** The dropped files, each with how far it is or what came of it. */
export function UploadList({ projectId, into, uploads, isLeaving }: Props) {
  return (
    <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: "none" }} aria-label="Uploads">
      {uploads.map((upload, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files of a drop may have one name
        <li key={position}>
          <Group justify="space-between" gap="xs" mb={4}>
            <Text fz="sm" fw={500} style={{ overflowWrap: "anywhere" }}>
              {upload.file.name}
            </Text>
            <Outcome projectId={projectId} into={into} upload={upload} isLeaving={isLeaving} />
          </Group>
          {upload.problem === null && upload.id === null && <Sending upload={upload} />}
        </li>
      ))}
    </Stack>
  );
}

function Sending({ upload: { file, sent } }: { upload: Upload }) {
  const unit = file.size < 10 * MB ? KB : MB;
  return (
    <ProgressLine
      label={`Upload of ${file.name}`}
      done={sent / unit}
      total={file.size / unit}
      unit={unit === KB ? "KB" : "MB"}
    />
  );
}

interface OutcomeProps {
  projectId: string;
  into: string;
  upload: Upload;
  isLeaving: boolean;
}

function Outcome({ projectId, into, upload: { id, problem }, isLeaving }: OutcomeProps) {
  if (problem)
    return (
      <Text fz="sm" c="var(--mantine-color-error)" role="alert">
        {problem}
      </Text>
    );
  if (id === null || isLeaving) return null;
  return (
    <Anchor component={Link} href={mappingPath(projectId, id, into)} fz="sm">
      Choose its columns and segment
    </Anchor>
  );
}
