"use client";

import { Alert, Button, Checkbox, Modal, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { SegmentUse } from "@/domain/segments/uses";
import { useTRPC } from "../trpc";
import { DialogFooter } from "../ui/dialog-footer";
import { ErrorBox } from "../ui/error-box";
import { QueryBoundary } from "../ui/query-boundary";
import type { Segment } from "./segment";
import { segmentsPath } from "./segments-view";
import { UseList } from "./use-list";
import { useSegmentChanges } from "./use-segment-changes";

interface Props {
  segment: Segment;
  opened: boolean;
  onClose: () => void;
}

/** SEG-18: says what uses the segment before it goes. */
export function DeleteDialog({ segment, opened, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={`Delete “${segment.name}”?`}>
      <Question segment={segment} onClose={onClose} />
    </Modal>
  );
}

function Question({ segment, onClose }: Omit<Props, "opened">) {
  const { id, projectId } = segment;
  const query = useQuery({ ...useTRPC().segments.uses.queryOptions({ projectId, id }), staleTime: 0 });
  return (
    <QueryBoundary query={query} errorTitle="What uses it could not be loaded">
      {(uses) => <Decision segment={segment} uses={uses} onClose={onClose} />}
    </QueryBoundary>
  );
}

interface DecisionProps {
  segment: Segment;
  uses: SegmentUse[];
  onClose: () => void;
}

function Decision({ segment: { id, projectId, name }, uses, onClose }: DecisionProps) {
  const router = useRouter();
  const [acceptedUses, setAccepted] = useState<string | null>(null);
  const shown = uses.map((use) => use.id).join(" ");
  const accepted = acceptedUses === shown; // of what was read, not of what has come since
  const { remove } = useSegmentChanges(projectId);
  const go = () =>
    remove.mutate(
      { projectId, id, despite: uses.map((use) => use.id) },
      {
        onSuccess: () => {
          router.push(segmentsPath(projectId));
          notifications.show({ message: `“${name}” is deleted` });
        },
      },
    );
  return (
    <Stack>
      {uses.length > 0 ? (
        <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} title="Something uses this segment">
          <UseList projectId={projectId} uses={uses} />
          <Text fz="sm" mt="xs">
            Drafts need another audience, and other segments find nobody in it any more. A campaign or an
            export that is under way goes on with the version it began with.
          </Text>
        </Alert>
      ) : (
        <Text>Nothing uses it. The people who are in it stay; only the segment goes.</Text>
      )}
      {uses.length > 0 && (
        <Checkbox
          label="I have looked at what uses it. Delete it all the same."
          checked={accepted}
          onChange={({ currentTarget }) => setAccepted(currentTarget.checked ? shown : null)}
        />
      )}
      {remove.error && <ErrorBox title="It was not deleted" error={remove.error} />}
      <DialogFooter onCancel={onClose} cancelLabel="Keep it">
        <Button color="red" disabled={uses.length > 0 && !accepted} loading={remove.isPending} onClick={go}>
          Delete segment
        </Button>
      </DialogFooter>
    </Stack>
  );
}
