"use client";

import { Button, Card, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconCircleCheck, IconRocket } from "@tabler/icons-react";
import type { RouterOutputs } from "../../trpc";
import { ErrorBox } from "../../ui/error-box";
import { grouped, people } from "../../ui/figures";
import { durationInWords } from "../../ui/time-in-words";
import { ProblemNote } from "./problem-note";

type Review = RouterOutputs["campaigns"]["review"];

interface Props {
  review: Review | undefined;
  error: { message: string } | null;
  onRetry: () => void;
  mayWrite: boolean;
  /** Something on the screen is not saved yet, so the review does not know it. */
  unsaved: boolean;
  pending: boolean;
  onLaunch: () => void;
}

/** What a launch at this moment would do, all that stands in its way, and the button. */
export function LaunchPanel({ review, error, onRetry, mayWrite, unsaved, pending, onLaunch }: Props) {
  return (
    <Card component="section" aria-labelledby="review" style={{ position: "sticky", top: 72 }}>
      <Title order={2} id="review" mb="sm">
        Review
      </Title>
      {error && !review && <ErrorBox error={error} onRetry={onRetry} />}
      {!error && !review && <Skeleton h={120} />}
      {review && (
        <Stack gap="sm">
          <Summary review={review} />
          <div aria-live="polite">
            {review.problems.map((problem) => (
              <ProblemNote key={problem.message} problem={problem} />
            ))}
            {review.problems.length === 0 && (
              <Text fz="sm" c="dimmed" style={{ display: "flex", gap: 8, alignItems: "center" }}>
                <IconCircleCheck size={17} color="var(--mantine-color-green-6)" aria-hidden /> Nothing stands
                in the way.
              </Text>
            )}
          </div>
          {mayWrite && (
            <Button
              leftSection={<IconRocket size={16} aria-hidden />}
              disabled={!review.mayLaunch || unsaved}
              loading={pending}
              onClick={onLaunch}
            >
              Launch to {people(review.audience.reached)}
            </Button>
          )}
        </Stack>
      )}
    </Card>
  );
}

function Summary({
  review: { audience, segment, sender, template, provider, perSecond },
}: {
  review: Review;
}) {
  const rows = [
    { label: "Mail", value: template ? `${template.name}, version ${template.version}` : "–" },
    {
      label: "From",
      value: sender ? (sender.name ? `${sender.name} <${sender.address}>` : sender.address) : "–",
    },
    {
      label: "To",
      value: `${people(audience.reached)}${segment ? ` in “${segment.name}”, version ${segment.version}` : ""}`,
    },
    { label: "When", value: "As soon as it is launched" },
    {
      label: "By",
      value: provider.kind === "outbox" ? "the Outbox: nothing leaves this machine" : provider.name,
    },
    ...(perSecond
      ? [
          {
            label: "Pace",
            value: `at most ${grouped(perSecond)} a second, so about ${durationInWords((audience.reached / perSecond) * 1000)}`,
          },
        ]
      : []),
  ];
  return (
    <dl style={{ margin: 0, display: "grid", gridTemplateColumns: "52px 1fr", gap: "6px 8px" }}>
      {rows.map(({ label, value }) => (
        <div key={label} style={{ display: "contents" }}>
          <Text component="dt" fz="sm" c="dimmed">
            {label}
          </Text>
          <Text component="dd" fz="sm" m={0} style={{ overflowWrap: "anywhere" }}>
            {value}
          </Text>
        </div>
      ))}
    </dl>
  );
}
