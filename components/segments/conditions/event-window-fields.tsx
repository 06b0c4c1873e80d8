"use client";

import { NativeSelect, Text } from "@mantine/core";
import type { EventWindow } from "@/domain/segments/criteria";
import { useBuilder } from "../builder/builder-context";
import { DateField } from "./date-field";
import { SpanFields } from "./span-fields";

interface Props {
  label: string;
  window: EventWindow;
  onChange: (window: EventWindow, hand?: string) => void;
}

const blanks: Record<EventWindow["kind"], EventWindow> = {
  last: { kind: "last", span: { amount: 30, unit: "days" } },
  ever: { kind: "ever" },
  between: { kind: "between", from: "", to: "" },
};

/** “in the last 30 days”, “at any time”, “between … and …” */
export function EventWindowFields({ label, window, onChange }: Props) {
  const { readOnly } = useBuilder();
  return (
    <>
      <NativeSelect
        aria-label={`When: ${label}`}
        disabled={readOnly}
        data={[
          { value: "last", label: "in the last" },
          { value: "ever", label: "at any time" },
          { value: "between", label: "between" },
        ]}
        value={window.kind}
        onChange={({ currentTarget }) => onChange(blanks[currentTarget.value as EventWindow["kind"]])} // one of the three above
      />
      {window.kind === "last" && (
        <SpanFields
          label={label}
          span={window.span}
          onChange={(span, hand) => onChange({ ...window, span }, hand)}
        />
      )}
      {window.kind === "between" && (
        <>
          <DateField
            label={`${label}: from`}
            value={window.from}
            onChange={(from) => onChange({ ...window, from }, "from")}
          />
          <Text c="dimmed">and</Text>
          <DateField
            label={`${label}: to`}
            value={window.to}
            onChange={(to) => onChange({ ...window, to }, "to")}
          />
        </>
      )}
    </>
  );
}
