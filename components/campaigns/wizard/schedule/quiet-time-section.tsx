"use client";

import { Group, Radio, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { error, type Problem } from "@/domain/campaigns/problem";
import { QuietTime } from "@/domain/campaigns/quiet-time";
import { Section } from "../section";
import { quietTimeInWords } from "./setting-words";

interface Props {
  /** Null: the project's. */
  own: QuietTime | null;
  ofProject: QuietTime | null;
  onQuietTime: (quietTime: QuietTime | null) => void;
  onUnfinished: (problem: Problem | null) => void;
  readOnly: boolean;
}

const evening = { from: "21:00", to: "08:00" };

type Kind = QuietTime["kind"] | "project";

const kinds: Kind[] = ["project", "none", "hold", "drop"];
const asKind = (text: string): Kind => kinds.find((kind) => kind === text) ?? "project";

/** CMP-20: when nobody gets a mail, by the recipient's own clock. */
export function QuietTimeSection({ own, ofProject, onQuietTime, onUnfinished, readOnly }: Props) {
  const [hours, setHours] = useState(() =>
    own && own.kind !== "none" ? { from: own.from, to: own.to } : evening,
  );
  const [kind, setKind] = useState<Kind>(own?.kind ?? "project");
  const read = readHours(kind, hours);
  const set = (next: Kind, given: typeof hours) => {
    setKind(next);
    setHours(given);
    const { quietTime, fault } = readHours(next, given);
    onUnfinished(fault && error("schedule", "The quiet time is not finished.", `${fault.message}.`));
    if (quietTime !== undefined) onQuietTime(quietTime);
  };
  const at = (field: string) => (read.fault?.field === field ? read.fault.message : undefined);
  const hasHours = kind === "drop" || kind === "hold";
  return (
    <Section
      title="Quiet time"
      description="Hours in which nobody gets this campaign, by the clock of each recipient. Whose time zone nobody knows gets it at once."
    >
      <Radio.Group
        aria-label="Quiet time"
        value={kind}
        onChange={(next) => set(asKind(next), hours)}
        readOnly={readOnly}
      >
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
            error={at("from")}
            onChange={({ currentTarget }) => set(kind, { ...hours, from: currentTarget.value })}
          />
          <TextInput
            type="time"
            label="To"
            w={130}
            readOnly={readOnly}
            value={hours.to}
            error={at("to")}
            onChange={({ currentTarget }) => set(kind, { ...hours, to: currentTarget.value })}
          />
        </Group>
      )}
    </Section>
  );
}

/** What the fields say, or what is missing in them. */
function readHours(kind: Kind, hours: { from: string; to: string }) {
  if (kind === "project") return { quietTime: null, fault: null };
  const read = QuietTime.safeParse({ kind, ...hours });
  if (read.success) return { quietTime: read.data, fault: null };
  const [issue] = read.error.issues;
  return { fault: { field: issue?.path[0], message: issue?.message ?? "Give both times" } };
}
