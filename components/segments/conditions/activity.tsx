"use client";

import { NativeSelect, Text } from "@mantine/core";
import { IconActivity } from "@tabler/icons-react";
import { useBuilder } from "../builder/builder-context";
import type { BodyProps, Face } from "./face";
import { SpanFields } from "./span-fields";

export const activity: Face<"activity"> = {
  Icon: IconActivity,
  label: () => "Activity",
  Body: ActivityBody,
  choices: () =>
    [true, false].map((active) => ({
      group: "Activity",
      label: active ? "Was active in the last …" : "Was not active in the last …",
      make: () => ({ kind: "activity", active, within: { amount: 30, unit: "days" } }),
    })),
};

function ActivityBody({ condition, onChange }: BodyProps<"activity">) {
  const { readOnly } = useBuilder();
  return (
    <>
      <NativeSelect
        aria-label="Active or not"
        disabled={readOnly}
        data={[
          { value: "yes", label: "Was active" },
          { value: "no", label: "Was not active" },
        ]}
        value={condition.active ? "yes" : "no"}
        onChange={({ currentTarget }) => onChange({ ...condition, active: currentTarget.value === "yes" })}
      />
      <Text>in the last</Text>
      <SpanFields
        label="Activity"
        span={condition.within}
        onChange={(within, hand) => onChange({ ...condition, within }, hand)}
      />
    </>
  );
}
