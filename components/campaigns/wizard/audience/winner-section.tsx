"use client";

import { NumberInput, Radio, Select, SimpleGrid, Stack } from "@mantine/core";
import { restShare } from "@/domain/campaigns/share-problems";
import { LONGEST_TEST_HOURS, unclearChoices, type WinnerRule } from "@/domain/campaigns/winner-rule";
import { unclearWords } from "@/domain/campaigns/winner-words";
import { type ExperimentMetric, experimentMetrics, metricWords } from "@/domain/experiments/metrics";
import { PlannerSection } from "../../results/planner-section";
import type { StepProps } from "../draft";
import { Section } from "../section";

interface Props extends Pick<StepProps, "draft" | "change" | "readOnly"> {
  /** How many the campaign reaches; null while they are counted. */
  reached: number | null;
}

const usual: WinnerRule = { metric: "open", afterHours: 4, unclear: "ask" };

/** CMP-16: how those kept back come by the winner, and how many people a test takes. */
export function WinnerSection({ draft, change, reached, readOnly }: Props) {
  const { keptBack, winnerRule, treatments } = draft;
  const shares = [restShare(draft), ...treatments.slice(1).map(({ share }) => share)];
  const least = Math.max(0, Math.min(...shares));
  const fewest = reached === null ? null : Math.floor((reached * least) / 100);
  return (
    <>
      {keptBack > 0 && (
        <Section
          title="Who picks the winner"
          description={`${keptBack} % of the audience get nothing at first. Once a treatment has won, they get it.`}
        >
          <Stack gap="md">
            <Radio.Group
              aria-label="Who picks the winner"
              value={winnerRule ? "rule" : "hand"}
              readOnly={readOnly}
              onChange={(next) => change({ winnerRule: next === "rule" ? usual : null })}
            >
              <Stack gap="xs">
                <Radio
                  value="hand"
                  label="Somebody does"
                  description="On the campaign’s Treatments tab, whenever you like."
                />
                <Radio value="rule" label="A rule does, by itself" />
              </Stack>
            </Radio.Group>
            {winnerRule && (
              <RuleFields
                rule={winnerRule}
                readOnly={readOnly}
                onRule={(next) => change({ winnerRule: next })}
              />
            )}
          </Stack>
        </Section>
      )}
      <PlannerSection base={0} treatments={treatments.length} fewest={fewest} isPlanned />
    </>
  );
}

interface RuleProps {
  rule: WinnerRule;
  onRule: (rule: WinnerRule) => void;
  readOnly: boolean;
}

function RuleFields({ rule, onRule, readOnly }: RuleProps) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm">
      <Select
        label="The winner has the highest"
        allowDeselect={false}
        readOnly={readOnly}
        data={experimentMetrics.map((value) => ({ value, label: metricWords[value].rate }))}
        value={rule.metric}
        onChange={(value) => value && onRule({ ...rule, metric: value as ExperimentMetric })} // one of the values above
      />
      <NumberInput
        label="Hours after the test’s last mail"
        min={1}
        max={LONGEST_TEST_HOURS}
        allowDecimal={false}
        clampBehavior="strict"
        readOnly={readOnly}
        value={rule.afterHours}
        onChange={(value) => typeof value === "number" && value > 0 && onRule({ ...rule, afterHours: value })}
      />
      <Select
        label="If none is clearly better"
        allowDeselect={false}
        readOnly={readOnly}
        data={unclearChoices.map((value) => ({ value, label: capital(unclearWords[value]) }))}
        value={rule.unclear}
        onChange={(value) => value && onRule({ ...rule, unclear: value as WinnerRule["unclear"] })} // one of the values above
      />
    </SimpleGrid>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
