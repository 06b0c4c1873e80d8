"use client";

import { ActionIcon, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { restShare } from "@/domain/campaigns/share-problems";
import { MOST_TREATMENTS, Treatment, treatmentName } from "@/domain/campaigns/treatment";
import { emptyTreatment, numbered, type StepProps } from "../draft";

type Props = Pick<StepProps, "draft" | "change" | "readOnly">;

const letters = ["A", "B", "C", "D", "E"];

/** The parts of a test: what they are called, and how many there are. */
export function TreatmentList({ draft, change, readOnly }: Props) {
  const { treatments, holdout } = draft;
  const set = (nth: number, own: Partial<Treatment>) =>
    change({ treatments: treatments.map((one, at) => (at === nth ? { ...one, ...own } : one)) });
  const add = () => {
    const taken = new Set(treatments.map(({ name }) => name));
    const name = letters.find((letter) => !taken.has(letter)) ?? "";
    const share = Math.max(0, Math.floor(restShare(holdout, treatments) / 2));
    change({ treatments: [...treatments, { ...emptyTreatment, name, share }] });
  };
  const remove = (nth: number) => change({ treatments: treatments.filter((_, at) => at !== nth) });
  return (
    <Stack gap="sm" mt="md">
      {numbered(treatments).map(({ one, nth, key }) => (
        <TreatmentRow
          key={key}
          treatment={one}
          nth={nth}
          readOnly={readOnly}
          onChange={(own) => set(nth, own)}
          onRemove={nth > 0 && treatments.length > 2 ? () => remove(nth) : undefined}
        />
      ))}
      {!readOnly && treatments.length < MOST_TREATMENTS && (
        <Group gap="sm">
          <Button variant="default" size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
            Add a treatment
          </Button>
          <Text fz="sm" c="dimmed">
            Up to {MOST_TREATMENTS}. How many people each gets is part of the next step.
          </Text>
        </Group>
      )}
    </Stack>
  );
}

interface RowProps {
  treatment: Treatment;
  nth: number;
  readOnly: boolean;
  onChange: (own: Partial<Treatment>) => void;
  onRemove: (() => void) | undefined;
}

function TreatmentRow({ treatment, nth, readOnly, onChange, onRemove }: RowProps) {
  const called = treatmentName(treatment.name, nth);
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap" role="group" aria-label={called}>
      <Line
        label={nth === 0 ? "Default" : `Treatment ${nth}`}
        kept={treatment.name}
        field="name"
        width={170}
        readOnly={readOnly}
        onText={(name) => onChange({ name })}
      />
      <Line
        label="What is different"
        kept={treatment.description}
        field="description"
        readOnly={readOnly}
        placeholder={nth === 0 ? "As always" : "A shorter subject"}
        onText={(description) => onChange({ description })}
      />
      <ActionIcon
        mt={26}
        aria-label={`Remove ${called}`}
        style={{ visibility: onRemove && !readOnly ? "visible" : "hidden" }}
        onClick={onRemove}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

interface LineProps {
  label: string;
  kept: string;
  field: "name" | "description";
  width?: number;
  placeholder?: string;
  readOnly: boolean;
  onText: (text: string) => void;
}

/** What is too long is said here and not saved. */
function Line({ label, kept, field, width, placeholder, readOnly, onText }: LineProps) {
  const [text, setText] = useState(kept);
  const fault = Treatment.shape[field].safeParse(text).error?.issues[0]?.message;
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      value={text}
      error={fault}
      readOnly={readOnly}
      autoComplete="off"
      style={width ? { flex: `0 1 ${width}px` } : { flex: "1 1 240px" }}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        if (Treatment.shape[field].safeParse(value).success) onText(value.trim());
      }}
    />
  );
}
