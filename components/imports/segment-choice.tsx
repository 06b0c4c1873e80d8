"use client";

import { Group, Radio, Stack, Text, TextInput } from "@mantine/core";
import { type ListMode, listModes } from "@/domain/imports/purpose";
import { ImportedField } from "./imported-field";
import type { PurposeChoice } from "./use-purpose";

interface Props {
  projectId: string;
  choice: PurposeChoice;
  error: string | null;
  onChange: (by: Partial<PurposeChoice>) => void;
}

const labels = {
  new: "A new segment",
  add: "Add to an imported one",
  replace: "Replace the list of an imported one",
} satisfies Record<ListMode, string>;

const consequences = {
  new: "It appears when the whole file is read. If the import is stopped before that, no segment is made.",
  add: "They come onto its list while the file is read. If the import is stopped, those read until then stay on it.",
  replace:
    "Its list changes in one moment, when the whole file is read. If the import is stopped before that, it keeps the list it has.",
} satisfies Record<ListMode, string>;

/** IMP-13: a segment of its own, or one that is there. */
export function SegmentChoice({ projectId, choice, error, onChange }: Props) {
  const { mode, name, segmentId } = choice;
  return (
    <Stack gap="sm" pl={{ base: 0, sm: 30 }}>
      <Radio.Group
        aria-label="Which segment"
        value={mode}
        onChange={(chosen) => onChange({ mode: listModes.find((each) => each === chosen) ?? "new" })}
      >
        <Group gap="md">
          {listModes.map((each) => (
            <Radio key={each} value={each} label={labels[each]} />
          ))}
        </Group>
      </Radio.Group>
      {mode === "new" ? (
        <TextInput
          label="Name of the segment"
          maw={420}
          maxLength={128}
          autoComplete="off"
          value={name}
          error={name.trim() === "" ? "Give the segment a name" : error}
          onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
        />
      ) : (
        <ImportedField
          projectId={projectId}
          segmentId={segmentId}
          error={error}
          onChange={(chosen) => onChange({ segmentId: chosen })}
        />
      )}
      <Text c="dimmed" fz="sm">
        {consequences[mode]}
      </Text>
    </Stack>
  );
}
