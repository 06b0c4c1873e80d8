"use client";

import { NumberInput, SimpleGrid, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { restShare, shareProblems } from "@/domain/campaigns/share-problems";
import { treatmentName } from "@/domain/campaigns/treatment";
import { people } from "../../../ui/figures";
import { numbered, type StepProps } from "../draft";
import { Section } from "../section";
import { DivisionBar } from "./division-bar";

interface Props extends Pick<StepProps, "draft" | "change" | "changeTreatment" | "readOnly"> {
  /** How many the campaign reaches; null while they are counted. */
  reached: number | null;
}

/** CMP-14: the hold-out first, then the treatments; the default one has the rest. */
export function DivisionSection({ draft, change, changeTreatment, reached, readOnly }: Props) {
  const { holdout, treatments } = draft;
  const isTest = treatments.length > 1;
  const rest = restShare(holdout, treatments);
  return (
    <Section
      title={isTest ? "Who gets what" : "Hold-out"}
      description={
        isTest
          ? "Chance decides who is in which part, and it stays the same over all runs of this campaign."
          : "A part of the audience that gets nothing, so that you can see what the mail itself brings about. Chance decides who; it stays the same over all runs."
      }
      problems={shareProblems(draft)}
    >
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm">
          <Percent
            label="Hold-out"
            description={aboutSo(holdout, reached)}
            value={holdout}
            most={99}
            readOnly={readOnly}
            onChange={(percent) => change({ holdout: percent })}
          />
          {numbered(treatments)
            .slice(1)
            .map(({ one, nth, key, called }) => (
              <Percent
                key={key}
                label={called}
                description={aboutSo(one.share, reached)}
                value={one.share}
                most={100}
                readOnly={readOnly}
                onChange={(share) => changeTreatment(nth, { share })}
              />
            ))}
          {isTest && (
            <div>
              <Text fz="sm" fw={500} mb={4}>
                {treatmentName(treatments[0]?.name ?? "", 0)} gets the rest
              </Text>
              <Text fz="xs" c="dimmed" lh={1.4}>
                {rest > 0 ? aboutSo(rest, reached) : "Nothing is left for it"}
              </Text>
              <Text fz="lg" fw={600} mt={4}>
                {Math.max(0, rest)} %
              </Text>
            </div>
          )}
        </SimpleGrid>
        {(isTest || holdout > 0) && <DivisionBar draft={draft} />}
      </Stack>
    </Section>
  );
}

interface PercentProps {
  label: string;
  description: string;
  value: number;
  most: number;
  readOnly: boolean;
  onChange: (percent: number) => void;
}

/** An empty field is nobody, and stays empty while somebody types. */
function Percent({ label, description, value, most, readOnly, onChange }: PercentProps) {
  const [isEmpty, setEmpty] = useState(false);
  return (
    <NumberInput
      label={label}
      description={description}
      suffix=" %"
      min={0}
      max={most}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      readOnly={readOnly}
      value={isEmpty ? "" : value}
      onBlur={() => setEmpty(false)}
      onChange={(next) => {
        setEmpty(next === "");
        onChange(typeof next === "number" ? next : 0);
      }}
    />
  );
}

function aboutSo(percent: number, reached: number | null): string {
  if (percent === 0) return "Nobody";
  if (reached === null) return "Being counted";
  return `About ${people(Math.round((reached * percent) / 100))}`;
}
