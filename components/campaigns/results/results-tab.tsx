"use client";

import { Stack, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../trpc";
import { QueryBoundary } from "../../ui/query-boundary";
import { useUrlState } from "../../ui/use-url-state";
import { RunOverview } from "../run/run-overview";
import type { RunProgress } from "../run/run-progress";
import { FiguresSection } from "./figures-section";
import { HoursSection } from "./hours-section";
import { ResendSection } from "./resend-section";
import { RunChoice } from "./run-choice";
import { ALL_RUNS, LIVE_MS, runsAsked, runView, SETTLED_MS } from "./run-view";

interface Props {
  campaign: RouterOutputs["campaigns"]["get"];
  mayWrite: boolean;
  progress: {
    data: RunProgress | null | undefined;
    error: { message: string } | null;
    refetch: () => unknown;
  };
}

/** How far it is while it goes on, what came back, and when. */
export function ResultsTab({ campaign, mayWrite, progress }: Props) {
  const { projectId, id } = campaign;
  const [{ run }] = useUrlState(runView);
  const figures = useQuery({
    ...useTRPC().results.figures.queryOptions({ projectId, id, ...runsAsked(run) }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => ((state.data?.underWay ?? 1) > 0 ? LIVE_MS : SETTLED_MS),
  });
  const runId = oneRun(campaign, run);
  const shown = (
    <>
      {mayWrite && runId && progress.data?.finishedAt && <ResendSection campaign={campaign} runId={runId} />}
      <QueryBoundary query={figures} errorTitle="The results could not be loaded">
        {(data) => <FiguresSection results={data} campaign={campaign} />}
      </QueryBoundary>
      <HoursSection campaign={campaign} />
    </>
  );
  return (
    <Stack gap="lg">
      <RunChoice campaign={campaign} />
      {run === ALL_RUNS ? (
        shown
      ) : (
        <QueryBoundary query={progress} errorTitle="The progress could not be loaded">
          {(data) =>
            data ? (
              <RunOverview progress={data} campaign={campaign} run={run}>
                {shown}
              </RunOverview>
            ) : (
              <Text>It has not run yet.</Text>
            )
          }
        </QueryBoundary>
      )}
    </Stack>
  );
}

/** Which run is looked at, if it is one. */
function oneRun({ run, treatments }: Props["campaign"], chosen: string): string | null {
  if (chosen) return runsAsked(chosen).runId;
  return treatments.length === 1 ? (run?.id ?? null) : null;
}
