"use client";

import { Alert, Card, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { isUnderWay } from "@/domain/campaigns/status";
import type { RouterOutputs } from "../../trpc";
import { people } from "../../ui/figures";
import { ProgressLine } from "../../ui/progress-line";
import { PaceChart } from "./pace-chart";
import { Reasons } from "./reasons";
import type { RunProgress } from "./run-progress";
import { StateCounts } from "./state-counts";

interface Props {
  progress: RunProgress;
  campaign: RouterOutputs["campaigns"]["get"];
  /** The run that is looked at; empty: those opened last. */
  run: string;
  /** What came back of it. */
  children: ReactNode;
}

export function RunOverview({ progress, campaign, run, children }: Props) {
  const recipients = `/projects/${campaign.projectId}/campaigns/${campaign.id}?tab=recipients${run && `&run=${run}`}`;
  return (
    <Stack gap="lg">
      <Troubles progress={progress} />
      <Card component="section" aria-label="Progress">
        {hasEnded(progress) ? (
          <Text fw={500}>{inOneSentence(progress, campaign)}</Text>
        ) : (
          <>
            <ProgressLine
              label={`Progress of ${campaign.name}`}
              done={progress.planned - progress.waiting}
              total={progress.isPlanned ? progress.planned : null}
              ratePerSecond={progress.providerTrouble ? 0 : progress.perSecond}
              unit="settled"
              paused={progress.status === "paused"}
            />
            <Text fz="sm" c="dimmed" mt={6}>
              {inOneSentence(progress, campaign)}
            </Text>
          </>
        )}
        <StateCounts progress={progress} recipientsHref={recipients} />
      </Card>
      {children}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Reasons
          title="Why people were skipped"
          none="Nobody was skipped."
          state="skipped"
          rows={progress.skippedBy}
          recipientsHref={recipients}
        />
        <Reasons
          title="Why messages failed"
          none="No message failed."
          state="failed"
          rows={progress.failedBy}
          recipientsHref={recipients}
        />
      </SimpleGrid>
      <Card component="section" aria-labelledby="pace">
        <Title order={2} id="pace" mb="sm">
          Handed over per second
        </Title>
        <PaceChart progress={progress} />
      </Card>
    </Stack>
  );
}

/** Orange on its own light shade is too faint to read. */
const readableTitle = { title: { color: "var(--mantine-color-text)" } };

/** What a person should know or decide: a provider that fails, and messages nobody can tell about. */
function Troubles({ progress: { providerTrouble, unknown } }: { progress: RunProgress }) {
  return (
    <>
      {providerTrouble && (
        <Alert
          color="orange"
          styles={readableTitle}
          icon={<IconAlertTriangle aria-hidden />}
          title={`${providerTrouble.name} is failing, so sending through it rests for a while`}
        >
          It is tried again by itself, and nobody is marked as failed for it. {providerTrouble.error}
        </Alert>
      )}
      {unknown > 0 && (
        <Alert
          color="orange"
          styles={readableTitle}
          icon={<IconAlertTriangle aria-hidden />}
          title={`Nobody can tell whether ${people(unknown)} got it`}
        >
          The message was handed over, but the connection or the server went away before an answer came. It
          may have arrived, so it is never sent again on its own: look at the recipients, and decide.
        </Alert>
      )}
    </>
  );
}

const hasEnded = ({ status, finishedAt }: RunProgress) => finishedAt !== null || !isUnderWay(status);

function inOneSentence(progress: RunProgress, { segment }: Props["campaign"]): string {
  const { status, runState, isPlanned, waiting, planned } = progress;
  if (runState === "completed" || status === "completed")
    return `Done. Everybody in the audience, ${people(planned)}, is settled.`;
  if (status === "paused")
    return `Paused. ${people(waiting)} ${waiting === 1 ? "waits" : "wait"}; nothing is handed over until it is resumed.`;
  if (status === "canceled" || runState === "stopped") return stoppedSentence(progress);
  if (!isPlanned || runState === "planning") return planningSentence(planned, segment);
  return `${people(waiting)} still to go.`;
}

function stoppedSentence({ canceled, waiting }: RunProgress): string {
  const spared = canceled + waiting;
  if (spared === 0) return "Stopped. Nobody was waiting any more.";
  return `Stopped. ${people(spared)} ${spared === 1 ? "was" : "were"} spared.`;
}

function planningSentence(planned: number, segment: Props["campaign"]["segment"]): string {
  return segment && planned === 0
    ? `Who is in “${segment.name}” is being written down; the first mails leave right after.`
    : "The audience is being planned; the first mails leave meanwhile.";
}
