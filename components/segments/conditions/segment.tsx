"use client";

import { NativeSelect, Text } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useBuilder } from "../builder/builder-context";
import type { BodyProps, Face } from "./face";

export const segment: Face<"segment"> = {
  Icon: IconFilter,
  label: ({ segmentId }, { segments }) =>
    segments.find(({ id }) => id === segmentId)?.name ?? "Another segment",
  Body: SegmentBody,
  choices: ({ segments }) =>
    segments.map(({ id, name, kind }) => ({
      group: "Segments",
      label: `Is in “${name}”`,
      hint: kind === "imported" ? "imported" : undefined,
      make: () => ({ kind: "segment", segmentId: id, isIn: true }),
    })),
};

function SegmentBody({ condition, onChange }: BodyProps<"segment">) {
  const { vocabulary, readOnly } = useBuilder();
  const found = vocabulary.segments.find(({ id }) => id === condition.segmentId);
  return (
    <>
      <NativeSelect
        aria-label="In the segment or not"
        disabled={readOnly}
        data={[
          { value: "in", label: "Is in" },
          { value: "out", label: "Is not in" },
        ]}
        value={condition.isIn ? "in" : "out"}
        onChange={({ currentTarget }) => onChange({ ...condition, isIn: currentTarget.value === "in" })}
      />
      <Text fw={500} c={found ? undefined : "red"} style={{ overflowWrap: "anywhere" }}>
        {found ? `“${found.name}”` : "a segment that is not there any more"}
      </Text>
    </>
  );
}
