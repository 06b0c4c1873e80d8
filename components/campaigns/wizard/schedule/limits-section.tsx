"use client";

import { Group, NumberInput, Select, Stack } from "@mantine/core";
import { useState } from "react";
import { CampaignLimits, type EffectiveLimits } from "@/domain/campaigns/limits";
import { error, type Problem } from "@/domain/campaigns/problem";
import { grouped } from "../../../ui/figures";
import { Section } from "../section";

interface Props {
  own: CampaignLimits;
  ofProject: EffectiveLimits | undefined;
  /** What a launch at this moment would keep to. */
  inForce: EffectiveLimits | undefined;
  onLimits: (limits: CampaignLimits) => void;
  onUnfinished: (limit: string, problem: Problem | null) => void;
  readOnly: boolean;
}

type Name = keyof EffectiveLimits;

const fields: { name: Name; label: string; unit: string; first: number; times: number }[] = [
  { name: "dailyCap", label: "Messages per person and day", unit: "", first: 1, times: 1 },
  { name: "totalCap", label: "Messages per person from this campaign", unit: "", first: 1, times: 1 },
  { name: "messagesPerSecond", label: "Messages per second", unit: "", first: 100, times: 1 },
  { name: "maxRunSeconds", label: "A run takes at most", unit: " min", first: 60, times: 60 },
];

/** CMP-29, PRJ-14: what it keeps to, the project's limits unless it has its own. */
export function LimitsSection({ own, ofProject, inForce, onLimits, onUnfinished, readOnly }: Props) {
  return (
    <Section
      title="Limits"
      description="They keep people from getting too much, and the mail server from getting it too fast. Whoever is beyond one is skipped, with the reason noted."
    >
      <Stack gap="sm">
        {fields.map((field) => (
          <LimitRow
            key={field.name}
            field={field}
            own={own}
            project={(ofProject ?? inForce)?.[field.name]}
            onLimits={onLimits}
            onUnfinished={(problem) => onUnfinished(field.name, problem)}
            readOnly={readOnly}
          />
        ))}
      </Stack>
    </Section>
  );
}

interface RowProps extends Pick<Props, "own" | "onLimits" | "readOnly"> {
  onUnfinished: (problem: Problem | null) => void;
  field: (typeof fields)[number];
  project: number | null | undefined;
}

function LimitRow({ field, own, project, onLimits, onUnfinished, readOnly }: RowProps) {
  const { name, label, unit, first, times } = field;
  const value = own[name];
  const mode = value === undefined ? "project" : value === null ? "none" : "own";
  const [shown, setShown] = useState<number | "">(
    typeof value === "number" ? Math.round(value / times) : first,
  );
  const faultOf = (given: number | "") =>
    given === ""
      ? "Give a number"
      : CampaignLimits.shape[name].safeParse(given * times).error?.issues[0]?.message;
  const set = (next: number | null | undefined) => {
    const { [name]: _, ...others } = own;
    onLimits(next === undefined ? others : { ...others, [name]: next });
  };
  const type = (given: number | "") => {
    setShown(given);
    const fault = faultOf(given);
    onUnfinished(
      fault ? error("schedule", `A limit is not finished: ${label.toLowerCase()}.`, `${fault}.`) : null,
    );
    if (!fault && given !== "") set(given * times);
  };
  const choose = (next: string | null) => {
    if (next === "own") return type(shown === "" || faultOf(shown) ? first : shown);
    onUnfinished(null);
    set(next === "none" ? null : undefined);
  };
  const words = (limit: number) => `${grouped(limit / times)}${unit}`;
  return (
    <Group gap="xs" align="flex-start">
      <Select
        label={label}
        w={280}
        allowDeselect={false}
        readOnly={readOnly}
        data={[
          {
            value: "project",
            label: `As the project: ${typeof project === "number" ? words(project) : "no limit"}`,
          },
          { value: "none", label: "No limit" },
          { value: "own", label: "At most …" },
        ]}
        value={mode}
        onChange={choose}
      />
      {mode === "own" && (
        <NumberInput
          mt={{ base: 0, xs: 26 }}
          w={200}
          aria-label={`${label}, at most`}
          suffix={unit}
          min={1}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator=","
          readOnly={readOnly}
          value={shown}
          error={faultOf(shown)}
          onChange={(next) => type(typeof next === "number" ? next : "")}
        />
      )}
    </Group>
  );
}
