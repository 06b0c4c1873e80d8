"use client";

import { Alert, Button, Group, List, Text } from "@mantine/core";
import { changedFacts } from "@/domain/endpoints/changed-facts";
import { changeInWords } from "@/domain/events/change-facts";
import type { Person } from "./person";

interface Props {
  /** As the form began, and as it was saved since by somebody else. */
  before: Person;
  theirs: Person;
  isSaving: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else was quicker: what they changed, and whose word is to stand. Nothing that was typed is lost before that. */
export function ChangedMeanwhile({ before, theirs, isSaving, onKeepMine, onTakeTheirs }: Props) {
  const changes = changedFacts(before, theirs);
  return (
    <Alert color="red" role="alert" title="This person was changed while you were editing" mb="md" maw={760}>
      {changes.length > 0 ? (
        <List fz="sm" mb="sm">
          {changes.map((change) => (
            <List.Item key={change.name}>{changeInWords(change)}</List.Item>
          ))}
        </List>
      ) : (
        <Text fz="sm" mb="sm">
          Nothing of what stands in this form is different.
        </Text>
      )}
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={onTakeTheirs}>
          Take what is saved
        </Button>
        <Button size="xs" color="red" loading={isSaving} onClick={onKeepMine}>
          Save mine as it stands here
        </Button>
      </Group>
    </Alert>
  );
}
