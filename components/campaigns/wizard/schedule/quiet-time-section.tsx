"use client";

import { Group, Radio, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { QuietTime } from "@/domain/campaigns/quiet-time";
import { Section } from "../section";
import { quietTimeInWords } from "./setting-words";

interface Props {
  /** Null: the project's. */
  own: QuietTime | null;
  ofProject: QuietTime | null;
  onQuietTime: (quietTime: QuietTime | null) => void;
  readOnly: boolean;
}

const evening = { from: "21:00", to: "08:00" };

/** CMP-20: when nobody gets a mail, by the recipient's own clock. */
export function QuietTimeSection({ own, ofProject, onQuietTime, readOnly }: Props) {
  const [hours, setHours] = useState(() =>
    own && own.kind !== "none" ? { from: own.from, to: own.to } : evening,
  );
  const kind = own?.kind ?? "project";
  const choose = (next: string) => {
    if (next === "drop" || next === "hold") onQuietTime({ kind: next, ...hours });
    else onQuietTime(next === "none" ? { kind: "none" } : null);
  };
  const edit = (some: Partial<typeof hours>) => {
    const next = { ...hours, ...some };
    setHours(next);
    const read = QuietTime.safeParse({ kind, ...next });
    if (read.success) onQuietTime(read.data);
  };
  const hasHours = kind === "drop" || kind === "hold";
  const same =
    hours.from === hours.to
      ? "Quiet time begins and ends at the same minute: give it some length"
      : undefined;
  return (
    <Section
      title="Quiet time"
      description="Hours in which nobody gets this campaign, by the clock of each recipient."
    >
      <Radio.Group aria-label="Quiet time" value={kind} onChange={choose} readOnly={readOnly}>
        <Stack gap="xs">
          <Radio
            value="project"
            label={`As the project: ${quietTimeInWords(ofProject ?? { kind: "none" })}`}
          />
          <Radio value="none" label="None" />
          <Radio
            value="hold"
            label="Hold mails until it is over"
            description="They wait, and go out when quiet time ends for that person."
          />
          <Radio
            value="drop"
            label="Drop mails that fall into it"
            description="That person does not get this run; the reason is noted."
          />
        </Stack>
      </Radio.Group>
      {hasHours && (
        <Group gap="sm" mt="sm" align="flex-start">
          <TextInput
            type="time"
            label="From"
            w={130}
            readOnly={readOnly}
            value={hours.from}
            error={same}
            onChange={({ currentTarget }) => edit({ from: currentTarget.value })}
          />
          <TextInput
            type="time"
            label="To"
            w={130}
            readOnly={readOnly}
            value={hours.to}
            onChange={({ currentTarget }) => edit({ to: currentTarget.value })}
          />
        </Group>
      )}
    </Section>
  );
}
