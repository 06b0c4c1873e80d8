"use client";

import { Button, Group, Select } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { CampaignStatus } from "@/domain/campaigns/status";
import { type MessageState, messageStates } from "@/domain/delivery/message-state";
import { reasonLabel } from "@/domain/delivery/skip-reasons";
import { messageStateWords } from "@/domain/delivery/state-words";
import { type RouterOutputs, useTRPC } from "../../trpc";
import { DataTable } from "../../ui/data-table";
import { SearchBox } from "../../ui/search-box";
import { useUrlState } from "../../ui/use-url-state";
import { RunChoice } from "../results/run-choice";
import { ALL_RUNS } from "../results/run-view";
import { NoRecipients } from "./no-recipients";
import { recipientColumns } from "./recipient-columns";

const defaults = { state: "", reason: "", q: "", run: "" };
const PAGE = 50;

const stateChoices = messageStates.map((state) => ({ value: state, label: messageStateWords[state].word }));
/** People are listed run by run: all together is the latest. */
const chosenRun = (run: string) => (run === "" || run === ALL_RUNS ? null : run);
const asState = (text: string): MessageState | null => messageStates.find((state) => state === text) ?? null;

interface Props {
  campaign: RouterOutputs["campaigns"]["get"];
  status: CampaignStatus;
}

const WHILE_RUNNING_MS = 3000;
const AFTERWARDS_MS = 10_000;
const MOST_LIVE_PAGES = 5; // each is asked for again

/** Everybody a run is for, by name. */
export function Recipients({ campaign, status }: Props) {
  const { id, projectId } = campaign;
  const [view, setView] = useUrlState(defaults);
  const query = useInfiniteQuery({
    ...useTRPC().campaigns.recipients.infiniteQueryOptions(
      {
        projectId,
        id,
        runId: chosenRun(view.run),
        state: asState(view.state),
        reason: view.reason || null,
        search: view.q,
        limit: PAGE,
      },
      { getNextPageParam: ({ next }) => next },
    ),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => {
      if ((state.data?.pages.length ?? 0) > MOST_LIVE_PAGES) return false;
      return status === "executing" ? WHILE_RUNNING_MS : AFTERWARDS_MS;
    },
  });
  const rows = query.data?.pages.flatMap((page) => page.rows);
  const download = new URLSearchParams({ ...view, run: chosenRun(view.run) ?? "" });
  const filtered = Boolean(view.state || view.reason || view.q);
  return (
    <>
      <Group mb="sm" gap="xs">
        <RunChoice campaign={campaign} together={false} />
        <SearchBox label="Find by beginning of address" value={view.q} onChange={(q) => setView({ q })} />
        <Select
          aria-label="State"
          placeholder="Any state"
          clearable
          w={180}
          data={stateChoices}
          value={view.state || null}
          onChange={(state) => setView({ state: state ?? "", reason: "" })}
        />
        {view.reason && (
          <Button variant="light" onClick={() => setView({ reason: "" })} aria-label="Clear the reason">
            {reasonLabel(view.reason)} ✕
          </Button>
        )}
        <Button
          ml="auto"
          variant="default"
          component="a"
          download
          href={`/projects/${projectId}/campaigns/${id}/recipients.csv?${download}`}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          Download as CSV
        </Button>
      </Group>
      <DataTable
        label="Recipients"
        columns={recipientColumns(campaign)}
        query={{
          data: rows && { rows, total: rows.length },
          error: query.error,
          isPlaceholderData: query.isPlaceholderData,
          refetch: query.refetch,
        }}
        rowKey={({ recipientId }) => recipientId}
        rowHref={({ recipientId }) => `/projects/${projectId}/people/${encodeURIComponent(recipientId)}`}
        filtered={filtered}
        empty={<NoRecipients status={status} />}
      />
      {query.hasNextPage && (
        <Group justify="center" mt="sm">
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            Show more
          </Button>
        </Group>
      )}
    </>
  );
}
