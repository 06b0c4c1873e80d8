"use client";

import { Group, NativeSelect } from "@mantine/core";
import { type Span, spanUnits } from "@/domain/segments/tests";
import { useBuilder } from "../builder/builder-context";
import { FigureField } from "./figure-field";

interface Props {
  label: string;
  span: Span;
  onChange: (span: Span, hand?: string) => void;
}

/** “30 days” */
export function SpanFields({ label, span, onChange }: Props) {
  const { readOnly } = useBuilder();
  return (
    <Group gap={4} wrap="nowrap">
      <FigureField
        aria-label={`${label}: how many ${span.unit}`}
        w={76}
        min={1}
        max={10_000}
        allowDecimal={false}
        allowNegative={false}
        value={span.amount}
        onChange={(amount) => onChange({ ...span, amount }, "span")}
      />
      <NativeSelect
        aria-label={`${label}: hours or days`}
        data={[...spanUnits]}
        disabled={readOnly}
        value={span.unit}
        onChange={({ currentTarget }) =>
          onChange({ ...span, unit: spanUnits.find((unit) => unit === currentTarget.value) ?? span.unit })
        }
      />
    </Group>
  );
}
