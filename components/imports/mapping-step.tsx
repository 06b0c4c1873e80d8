"use client";

import { Alert, Button, Card, Checkbox, Group, Select, Stack, Text, Title } from "@mantine/core";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Mapping, reviewMapping } from "@/domain/imports/mapping";
import { type Channel, channels } from "@/domain/messaging/channel";
import { channelWords } from "@/domain/messaging/channel-words";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { QueryBoundary } from "../ui/query-boundary";
import { useLeaveGuard } from "../ui/use-leave-guard";
import { useUrlState } from "../ui/use-url-state";
import type { Import, Preview } from "./import";
import { MappingTable } from "./mapping-table";
import { PreviewFindings } from "./preview-findings";
import { Remembered } from "./remembered";
import { useCancel } from "./use-cancel";

const defaults = { header: "" };

/** Where each column goes. Nothing is saved before “Import” is pressed. */
export function MappingStep({ job, mayWrite }: { job: Import; mayWrite: boolean }) {
  const { projectId, id } = job;
  const [view, setView] = useUrlState(defaults);
  const hasHeader = view.header === "" ? undefined : view.header === "yes";
  const query = useQuery({
    ...useTRPC().imports.preview.queryOptions({ projectId, id, hasHeader }),
    enabled: mayWrite,
    placeholderData: keepPreviousData,
  });
  if (!mayWrite) return <Text c="dimmed">An admin or marketer of this project decides what goes where.</Text>;
  return (
    <QueryBoundary query={query} errorTitle="The file could not be read">
      {(preview) => (
        <MappingForm
          job={job}
          preview={preview}
          onHeader={(has) => setView({ header: has ? "yes" : "no" })}
        />
      )}
    </QueryBoundary>
  );
}

interface FormProps {
  job: Import;
  preview: Preview;
  onHeader: (hasHeader: boolean) => void;
}

interface Choice {
  mapping?: Mapping;
  channel?: Channel | null;
}

function MappingForm({ job, preview, onHeader }: FormProps) {
  const { projectId, id } = job;
  const [chosen, setChosen] = useState<Choice>({}); // by hand; it outlives another guess
  const suggested = preview.remembered ?? preview.guess;
  const { mapping = suggested.mapping, channel = suggested.defaultChannel } = chosen;
  const saysChannel = Object.values(mapping).includes("ChannelType");
  const defaultChannel = saysChannel ? null : channel;
  const problems = reviewMapping(mapping, { ...preview, defaultChannel });
  const { start, cancel } = useDecision(job);
  const isDirty = Object.keys(chosen).length > 0 && start.isIdle && cancel.isIdle;
  useLeaveGuard(isDirty, "Where the columns go is not kept; the file is, and waits under Recent imports.");
  const { hasHeader } = preview;
  return (
    <Stack gap="lg">
      <Card component="section" aria-labelledby="columns">
        <Group justify="space-between" mb="sm" gap="md">
          <Title order={2} id="columns">
            Where the columns go
          </Title>
          {preview.format === "csv" && (
            <Checkbox
              label="The first row names the columns"
              checked={hasHeader}
              onChange={(event) => onHeader(event.currentTarget.checked)}
            />
          )}
        </Group>
        <Remembered
          preview={preview}
          onGuess={() => setChosen({ mapping: preview.guess.mapping, channel: preview.guess.defaultChannel })}
        />
        <MappingTable
          preview={preview}
          mapping={mapping}
          problems={problems}
          onChange={(by) => setChosen({ ...chosen, mapping: by })}
        />
        {!saysChannel && (
          <ChannelField channel={channel} onChange={(by) => setChosen({ ...chosen, channel: by })} />
        )}
      </Card>
      <PreviewFindings preview={preview} mapping={mapping} channel={defaultChannel} />
      {problems
        .filter(({ column }) => column === null)
        .map(({ message }) => (
          <Alert key={message} color="orange" title="One thing is missing">
            {message}
          </Alert>
        ))}
      {start.error && <ErrorBox title="The import could not start" error={start.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ projectId, id })}>
          Cancel
        </Button>
        <Button
          disabled={problems.length > 0}
          loading={start.isPending}
          onClick={() => start.mutate({ projectId, id, mapping, defaultChannel, hasHeader })}
        >
          Import
        </Button>
      </Group>
    </Stack>
  );
}

function useDecision({ projectId }: Import) {
  const trpc = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  const cancel = useCancel(() => router.push(`/projects/${projectId}/people/import`));
  const start = useMutation(
    trpc.imports.start.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.imports.get.pathFilter()),
    }),
  );
  return { start, cancel };
}

const channelChoices = channels.map((channel) => ({ value: channel, label: channelWords[channel] }));

function ChannelField({
  channel,
  onChange,
}: {
  channel: Channel | null;
  onChange: (channel: Channel | null) => void;
}) {
  return (
    <Select
      mt="md"
      maw={320}
      label="These addresses are for"
      description="No column names the channel"
      placeholder="Choose a channel"
      data={channelChoices}
      value={channel}
      onChange={(chosen) => onChange(channels.find((each) => each === chosen) ?? null)}
    />
  );
}
