import { Anchor, Group, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import type { Problem } from "@/domain/campaigns/problem";
import { restShare } from "@/domain/campaigns/share-problems";
import { treatmentName } from "@/domain/campaigns/treatment";
import { scheduleInWords } from "@/domain/schedules/schedule-words";
import { grouped } from "../../../ui/figures";
import { durationInWords } from "../../../ui/time-in-words";
import type { Draft, Review } from "../draft";
import { hookInWords, quietTimeInWords } from "../schedule/setting-words";
import { Section } from "../section";
import type { OnStep, StepId } from "../steps";
import classes from "./summary.module.css";
import { TreatmentSummary } from "./treatment-summary";

interface Props {
  draft: Draft;
  review: Review;
  problems: Problem[];
  onStep: OnStep;
}

interface Row {
  label: string;
  value: ReactNode;
}

/** What was chosen in the four steps before, each with the way back to it. */
export function Summary({ draft, review, problems, onStep }: Props) {
  const isTest = review.treatments.length > 1;
  const missing = problems.find(({ field, level }) => field === "audience" && level === "error");
  return (
    <Section title="Review">
      <Stack gap="lg">
        <Part title="Create" step="create" onStep={onStep} rows={createRows(draft)} />
        <Part title="Audience" step="audience" onStep={onStep} rows={audienceRows(draft, review, missing)} />
        <Part title="Message" step="message" onStep={onStep} rows={isTest ? [] : messageRows(review)}>
          {isTest &&
            review.treatments.map((one) => (
              <TreatmentSummary key={one.nth} treatment={one} onEdit={() => onStep("message", one.nth)} />
            ))}
        </Part>
        <Part title="Schedule" step="schedule" onStep={onStep} rows={scheduleRows(review)} />
      </Stack>
    </Section>
  );
}

interface PartProps {
  title: string;
  step: StepId;
  rows: Row[];
  onStep: OnStep;
  children?: ReactNode;
}

function Part({ title, step, rows, onStep, children }: PartProps) {
  return (
    <div>
      <Group justify="space-between" mb={6}>
        <Title order={3}>{title}</Title>
        <Anchor
          component="button"
          type="button"
          fz="sm"
          aria-label={`Change: ${title}`}
          onClick={() => onStep(step)}
        >
          Change
        </Anchor>
      </Group>
      {rows.length > 0 && (
        <dl className={classes.rows}>
          {rows.map(({ label, value }) => (
            <div key={label} className={classes.row}>
              <Text component="dt" fz="sm" c="dimmed">
                {label}
              </Text>
              <Text component="dd" fz="sm" m={0} style={{ overflowWrap: "anywhere" }}>
                {value}
              </Text>
            </div>
          ))}
        </dl>
      )}
      {children}
    </div>
  );
}

function createRows({ name, treatments, tags }: Draft): Row[] {
  const tagged = Object.entries(tags).map(([key, value]) => (value ? `${key}: ${value}` : key));
  const kind = treatments.length > 1 ? `A/B test of ${treatments.length} treatments` : "Standard campaign";
  return [
    { label: "Name", value: name },
    { label: "Kind", value: `${kind}, by e-mail` },
    ...(tagged.length > 0 ? [{ label: "Tags", value: tagged.join(", ") }] : []),
  ];
}

function audienceRows(
  { audience, holdout, treatments }: Draft,
  { segment }: Review,
  missing: Problem | undefined,
): Row[] {
  const everyone = "Everyone with an e-mail address";
  const named = segment ? `“${segment.name}”, version ${segment.version}` : "A segment that is gone";
  const chosen = audience.kind === "everyone" ? everyone : named;
  const shares = treatments.map(({ name, share }, nth) => {
    const own = nth === 0 ? restShare(holdout, treatments) : share;
    return `${treatmentName(name, nth)} ${own} %`;
  });
  return [
    { label: "To", value: missing?.message ?? chosen },
    {
      label: "Hold-out",
      value: holdout === 0 ? "None" : `${holdout} % of them get nothing, to compare with`,
    },
    ...(treatments.length > 1 ? [{ label: "Divided", value: shares.join(", ") }] : []),
  ];
}

function messageRows({ template, sender }: Review): Row[] {
  const from = sender && (sender.name ? `${sender.name} <${sender.address}>` : sender.address);
  return [
    { label: "Mail", value: template ? `${template.name}, version ${template.version}` : "–" },
    { label: "From", value: from ?? "–" },
  ];
}

function scheduleRows({ treatments, settings, provider }: Review): Row[] {
  const { limits, quietTime, hook } = settings;
  const kept = [
    limits.dailyCap !== null && `${grouped(limits.dailyCap)} a person and day`,
    limits.totalCap !== null && `${grouped(limits.totalCap)} a person from this campaign`,
    limits.messagesPerSecond !== null && `${grouped(limits.messagesPerSecond)} a second`,
    limits.maxRunSeconds !== null && `a run ends after ${durationInWords(limits.maxRunSeconds * 1000)}`,
  ].filter((limit) => limit !== false);
  const by = provider.kind === "outbox" ? "The Outbox: nothing leaves this machine" : provider.name;
  return [
    ...whenRows(treatments),
    { label: "Quiet time", value: quietTimeInWords(quietTime) },
    { label: "Limits", value: kept.join("; ") || "none" },
    { label: "Filter hook", value: hookInWords(hook) },
    { label: "Through", value: by },
  ];
}

/** Once where all treatments are sent together. */
function whenRows(treatments: Review["treatments"]): Row[] {
  const words = new Set(treatments.map(({ schedule }) => scheduleInWords(schedule)));
  if (words.size === 1) return [{ label: "When", value: [...words].join("") }];
  return treatments.map(({ name, nth, schedule }) => ({
    label: `When, ${treatmentName(name, nth)}`,
    value: scheduleInWords(schedule),
  }));
}
