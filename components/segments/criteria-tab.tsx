"use client";

import { Alert, Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { gapsOf } from "@/domain/segments/complete";
import { type Criteria, everyone } from "@/domain/segments/criteria";
import { useHydrated } from "../templates/use-hydrated";
import { useLeaveGuard } from "../ui/use-leave-guard";
import { SegmentBuilder } from "./builder/segment-builder";
import { useCriteria } from "./builder/use-criteria";
import type { Segment } from "./segment";
import { useSegmentChanges } from "./use-segment-changes";

interface Props {
  segment: Segment;
  mayWrite: boolean;
}

/** The criteria in force, under one's hands; a save makes the next version. */
export function CriteriaTab({ segment, mayWrite }: Props) {
  const saved = segment.opened.criteria ?? everyone;
  const editor = useCriteria(saved);
  const draft = useDraft(segment, editor.criteria);
  const isHydrated = useHydrated();
  const takeSaved = () => {
    editor.actions.begin(saved);
    draft.startFrom(segment.version, saved);
  };
  if (!draft.isDirty && draft.isBehind) takeSaved();
  return (
    <>
      {mayWrite && draft.isDirty && (
        <SaveBar
          draft={draft}
          gaps={gapsOf(editor.criteria).length}
          next={segment.version + 1}
          onDiscard={takeSaved}
        />
      )}
      <SegmentBuilder
        projectId={segment.projectId}
        segmentId={segment.id}
        version={segment.version}
        editor={editor}
        readOnly={!mayWrite || !isHydrated}
      />
    </>
  );
}

type Draft = ReturnType<typeof useDraft>;

/** What is written, against the version it was begun from. */
function useDraft(segment: Segment, criteria: Criteria) {
  const { save } = useSegmentChanges(segment.projectId);
  const [base, setBase] = useState({
    version: segment.version,
    criteria: segment.opened.criteria ?? everyone,
  });
  const isDirty = JSON.stringify(criteria) !== JSON.stringify(base.criteria);
  useLeaveGuard(isDirty, "What you have changed in this segment is not saved, and is lost when you leave.");
  const startFrom = (version: number, from: Criteria) => setBase({ version, criteria: from });
  const saveOver = (basedOn: number) =>
    save.mutate(
      { projectId: segment.projectId, id: segment.id, criteria, basedOn },
      {
        onSuccess: ({ version }) => {
          startFrom(version, criteria);
          notifications.show({ message: `Saved as version ${version}` });
        },
      },
    );
  return {
    isDirty,
    isBehind: segment.version > base.version,
    startFrom,
    saveOver,
    save: () => saveOver(base.version),
    latest: segment.version,
    forgetError: save.reset,
    pending: save.isPending,
    error: save.error,
  };
}

interface SaveBarProps {
  draft: Draft;
  gaps: number;
  next: number;
  onDiscard: () => void;
}

function SaveBar({ draft, gaps, next, onDiscard }: SaveBarProps) {
  const { error } = draft;
  const isConflict = error?.data?.field === "basedOn";
  const isUnread = isConflict && !draft.isBehind; // what somebody else saved is on its way here
  return (
    <Alert
      color={error ? "red" : "marine"}
      role={error ? "alert" : "status"}
      mb="md"
      title={error ? "Your changes are not saved" : "You have changed this segment"}
    >
      <Group justify="space-between" gap="sm">
        <Text fz="sm">
          {error?.message ??
            (gaps > 0
              ? "Complete the conditions that are marked, then save."
              : "The count beside it is of what you see, not of what is saved.")}
        </Text>
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            disabled={isUnread}
            onClick={() => {
              draft.forgetError();
              onDiscard();
            }}
          >
            {isConflict ? "Take what is saved" : "Discard"}
          </Button>
          {isConflict ? (
            <Button
              size="xs"
              color="red"
              loading={draft.pending || isUnread}
              onClick={() => draft.saveOver(draft.latest)}
            >
              Save mine as version {next}
            </Button>
          ) : (
            <Button size="xs" loading={draft.pending} disabled={gaps > 0} onClick={draft.save}>
              Save as version {next}
            </Button>
          )}
        </Group>
      </Group>
    </Alert>
  );
}
