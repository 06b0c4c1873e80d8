"use client";

import { Button, Modal, Select, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../trpc";
import { DialogFooter } from "../ui/dialog-footer";
import { ErrorBox } from "../ui/error-box";
import type { Segment } from "./segment";
import { useSegmentChanges } from "./use-segment-changes";

interface Props {
  segment: Segment;
  opened: boolean;
  onClose: () => void;
}

/** U33: into this project or another one. */
export function CopyDialog({ segment, opened, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={`Copy “${segment.name}”`}>
      <CopyForm segment={segment} onDone={onClose} />
    </Modal>
  );
}

function CopyForm({ segment, onDone }: { segment: Segment; onDone: () => void }) {
  const [toProjectId, setProject] = useState(segment.projectId);
  const projects = useQuery(useTRPC().projects.list.queryOptions());
  const { copy } = useSegmentChanges(segment.projectId);
  const begin = () =>
    copy.mutate({ projectId: segment.projectId, id: segment.id, toProjectId }, { onSuccess: onDone });
  return (
    <Stack>
      {segment.kind === "dynamic" && (
        <Select
          label="Into project"
          data={(projects.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          allowDeselect={false}
          searchable
          error={projects.error?.message}
          value={toProjectId}
          onChange={(chosen) => setProject(chosen ?? segment.projectId)}
        />
      )}
      <Text c="dimmed" fz="sm">
        {whatIsCopied(segment, toProjectId)}
      </Text>
      {copy.error && <ErrorBox title="It was not copied" error={copy.error} />}
      <DialogFooter onCancel={onDone}>
        <Button loading={copy.isPending} onClick={begin}>
          Copy
        </Button>
      </DialogFooter>
    </Stack>
  );
}

function whatIsCopied({ kind, projectId }: Segment, toProjectId: string): string {
  if (kind === "imported")
    return "The copy has the list as it is now. What is imported into one of the two later does not change the other.";
  return toProjectId === projectId
    ? "The copy begins with the criteria in force, as its version 1."
    : "Segments that this one is made of have to be there under the same names.";
}
