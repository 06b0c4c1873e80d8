"use client";

import { Anchor, Breadcrumbs, Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { IconFile, IconFolder } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { fileNameOf } from "@/domain/buckets/place";
import type { Bucket } from "../buckets/bucket";
import { type RouterOutputs, useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { sizeInWords } from "../ui/figures";

interface Props {
  projectId: string;
  bucket: Bucket;
  /** "2026/march/"; "" is all that the connection opens. */
  folder: string;
  onFolder: (folder: string) => void;
}

/** One level of the bucket at a time; the folder that is open is the one that is chosen. */
export function FolderBrowser({ projectId, bucket, folder, onFolder }: Props) {
  const query = useQuery({
    ...useTRPC().buckets.browse.queryOptions({ projectId, id: bucket.id, folder }),
    retry: false,
  });
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <Text component="legend" fz="sm" fw={600} mb={4} p={0}>
        Folder
      </Text>
      <Stack gap="xs">
        <Path bucket={bucket} folder={folder} onFolder={onFolder} />
        {query.error && (
          <ErrorBox
            title="The bucket could not be read"
            error={query.error}
            onRetry={() => void query.refetch()}
          />
        )}
        {!query.data && !query.error && <Skeleton h={60} aria-label="Loading" />}
        {query.data && <Level level={query.data} folder={folder} onFolder={onFolder} />}
      </Stack>
    </fieldset>
  );
}

function Path({ bucket, folder, onFolder }: Pick<Props, "bucket" | "folder" | "onFolder">) {
  const parts = folder.split("/").slice(0, -1);
  const upTo = (nth: number) => `${parts.slice(0, nth + 1).join("/")}/`;
  return (
    <Breadcrumbs style={{ flexWrap: "wrap" }}>
      <Anchor component="button" type="button" fz="sm" onClick={() => onFolder("")}>
        {bucket.bucket}
      </Anchor>
      {parts.map((part, nth) => (
        <Anchor component="button" type="button" fz="sm" key={upTo(nth)} onClick={() => onFolder(upTo(nth))}>
          {part || "/"}
        </Anchor>
      ))}
    </Breadcrumbs>
  );
}

interface LevelProps extends Pick<Props, "folder" | "onFolder"> {
  level: RouterOutputs["buckets"]["browse"];
}

const SHOWN_FILES = 5;

function Level({ level: { folders, files, isMore }, folder, onFolder }: LevelProps) {
  if (folders.length + files.length === 0)
    return (
      <Text fz="sm" c="dimmed">
        There is nothing in this folder yet.
      </Text>
    );
  const others = files.length - SHOWN_FILES;
  return (
    <Stack gap={4} mah={220} style={{ overflowY: "auto" }}>
      {folders.map((each) => (
        <Button
          key={each}
          variant="subtle"
          color="gray"
          size="compact-sm"
          justify="flex-start"
          leftSection={<IconFolder size={16} aria-hidden />}
          onClick={() => onFolder(each)}
        >
          {each.slice(folder.length, -1)}
        </Button>
      ))}
      {files.slice(0, SHOWN_FILES).map(({ key, bytes }) => (
        <Group key={key} gap={6} px={8} wrap="nowrap">
          <IconFile size={16} aria-hidden color="var(--mantine-color-dimmed)" />
          <Text fz="sm" style={{ overflowWrap: "anywhere" }}>
            {fileNameOf(key)}
          </Text>
          <Text fz="xs" c="dimmed" style={{ whiteSpace: "nowrap" }}>
            {sizeInWords(bytes)}
          </Text>
        </Group>
      ))}
      {(others > 0 || isMore) && (
        <Text fz="xs" c="dimmed" px={8}>
          {others > 0 ? `and ${others} more files` : ""}
          {isMore && `${others > 0 ? "; " : ""}this level has more than is shown here`}
        </Text>
      )}
    </Stack>
  );
}
