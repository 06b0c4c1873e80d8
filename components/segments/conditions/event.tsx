"use client";

import { Button, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { IconBolt, IconPlus } from "@tabler/icons-react";
import { changeEventTypes, eventInWords, messageEventTypes } from "@/domain/events/event-words";
import { type ConditionOf, type EventTest, timesCompares } from "@/domain/segments/criteria";
import { useBuilder, type Vocabulary } from "../builder/builder-context";
import { EventProperty } from "./event-property";
import { EventWindowFields } from "./event-window-fields";
import type { BodyProps, Choice, Face } from "./face";
import { FigureField } from "./figure-field";

export const event: Face<"event"> = {
  Icon: IconBolt,
  label: ({ type }) => eventInWords(type),
  Body: EventBody,
  choices,
};

const compareWords = { at_least: "at least", at_most: "at most", exactly: "exactly" } as const;

function EventBody({ condition, onChange }: BodyProps<"event">) {
  const { readOnly } = useBuilder();
  const { did, type, times, where } = condition;
  const setWhere = (next: EventTest[], hand?: string) => onChange({ ...condition, where: next }, hand);
  return (
    <Stack gap="xs" style={{ flex: 1, minWidth: 0 }}>
      <Group gap="xs">
        <NativeSelect
          aria-label="Did or did not"
          disabled={readOnly}
          data={[
            { value: "did", label: "Did" },
            { value: "not", label: "Did not" },
          ]}
          value={did ? "did" : "not"}
          onChange={({ currentTarget }) => onChange({ ...condition, did: currentTarget.value === "did" })}
        />
        <Text fw={500} style={{ overflowWrap: "anywhere" }}>
          “{eventInWords(type)}”
        </Text>
        <Times times={times} onChange={(next, hand) => onChange({ ...condition, times: next }, hand)} />
        <EventWindowFields
          label={eventInWords(type)}
          window={condition.window}
          onChange={(window, hand) => onChange({ ...condition, window }, hand)}
        />
      </Group>
      {where.map((each, nth) => (
        <EventProperty
          // biome-ignore lint/suspicious/noArrayIndexKey: a property has no other name than its place
          key={nth}
          type={type}
          property={each}
          isFirst={nth === 0}
          onChange={(next, hand) => setWhere(where.with(nth, next), hand && `where${nth}${hand}`)}
          onRemove={() => setWhere(where.toSpliced(nth, 1))}
        />
      ))}
      {!readOnly && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          style={{ alignSelf: "flex-start" }}
          onClick={() =>
            setWhere([...where, { of: "attribute", name: "", test: { operator: "is", values: [] } }])
          }
        >
          With a property
        </Button>
      )}
    </Stack>
  );
}

interface TimesProps {
  times: ConditionOf<"event">["times"];
  onChange: (times: ConditionOf<"event">["times"], hand?: string) => void;
}

function Times({ times, onChange }: TimesProps) {
  const { readOnly } = useBuilder();
  return (
    <Group gap={4} wrap="nowrap">
      <NativeSelect
        aria-label="At least, at most or exactly"
        disabled={readOnly}
        data={timesCompares.map((compare) => ({ value: compare, label: compareWords[compare] }))}
        value={times.compare}
        onChange={({ currentTarget }) =>
          onChange({
            ...times,
            compare: timesCompares.find((compare) => compare === currentTarget.value) ?? times.compare,
          })
        }
      />
      <FigureField
        aria-label="How often"
        w={104}
        min={0}
        max={1_000_000}
        allowDecimal={false}
        allowNegative={false}
        suffix={times.number === 1 ? " time" : " times"}
        value={times.number}
        onChange={(number) => onChange({ ...times, number }, "times")}
      />
    </Group>
  );
}

function choices({ eventTypes }: Vocabulary, search: string): Choice[] {
  const unseen =
    search === "" || search.length > 50 || eventTypes.includes(search)
      ? []
      : [choiceOf(search, "Not seen yet", "An event of this name")];
  const ours = new Set([...messageEventTypes, ...changeEventTypes]);
  const own = eventTypes.filter((type) => !ours.has(type));
  return [
    ...own.map((type) => choiceOf(type, "What they did")),
    ...messageEventTypes.map((type) => choiceOf(type, "What became of messages")),
    ...changeEventTypes.map((type) => choiceOf(type, "What changed about them")),
    ...unseen,
  ];
}

function choiceOf(type: string, group: string, hint?: string): Choice {
  const label = eventInWords(type);
  return {
    group,
    label,
    hint: hint ?? (label === type ? undefined : type),
    make: () => ({
      kind: "event",
      did: true,
      type,
      where: [],
      times: { compare: "at_least", number: 1 },
      window: { kind: "last", span: { amount: 30, unit: "days" } },
    }),
  };
}
