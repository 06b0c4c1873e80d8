"use client";

import { Alert, Button, Card, Checkbox, Group, Select, Stack, Text, Title } from "@mantine/core";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type MappingProblem, reviewMapping } from "@/domain/imports/mapping";
import { type Channel, channels } from "@/domain/messaging/channel";
import { channelWords } from "@/domain/messaging/channel-words";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { QueryBoundary } from "../ui/query-boundary";
import { useLeaveGuard } from "../ui/use-leave-guard";
import { useUrlState } from "../ui/use-url-state";
import { askToDiscard } from "./ask-to-discard";
import type { Import, Preview } from "./import";
import { MappingTable } from "./mapping-table";
import { PreviewFindings } from "./preview-findings";
import { PurposeSection } from "./purpose-section";
import { Remembered } from "./remembered";
import { useCancel } from "./use-cancel";
import { useMapping } from "./use-mapping";
import { usePurpose } from "./use-purpose";

const defaults = { header: "", into: "" };

/** Where each column goes, and what becomes of the people. Nothing is saved before “Import” is pressed. */
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
          into={view.into}
          onHeader={(has) => setView({ header: has ? "yes" : "no" })}
        />
      )}
    </QueryBoundary>
  );
}

interface FormProps {
  job: Import;
  preview: Preview;
  into: string;
  onHeader: (hasHeader: boolean) => void;
}

function MappingForm({ job, preview, into, onHeader }: FormProps) {
  const columns = useMapping(preview);
  const { mapping, defaultChannel, isOfUsers } = columns;
  const purpose = usePurpose({ preview, into, isOfUsers });
  const { savesPeople } = purpose.choice;
  const problems = reviewMapping(mapping, { ...preview, defaultChannel, purpose: purpose.choice });
  const { start, cancel } = useDecision(job);
  const isDirty = (columns.isChosen || purpose.isChosen) && start.isIdle && cancel.isIdle;
  useLeaveGuard(isDirty, "What is chosen here is not kept; the file is, and waits under Recent imports.");
  const { projectId, id } = job;
  const isAboutSegment = start.error?.data?.field === "segment";
  const begin = () => {
    const { hasHeader } = preview;
    start.mutate({
      projectId,
      id,
      mapping,
      defaultChannel,
      hasHeader,
      savesPeople,
      segment: purpose.segment,
    });
  };
  return (
    <Stack gap="lg">
      <ColumnsCard preview={preview} columns={columns} problems={problems} onHeader={onHeader} />
      <PurposeSection
        projectId={projectId}
        choice={purpose.choice}
        isOfUsers={isOfUsers}
        segmentError={isAboutSegment ? (start.error?.message ?? null) : null}
        onChange={(by) => {
          start.reset();
          purpose.change(by);
        }}
      />
      <PreviewFindings
        preview={preview}
        mapping={mapping}
        channel={defaultChannel}
        savesPeople={savesPeople}
        listsPeople={purpose.choice.listsPeople}
      />
      <Missing messages={[...problems.filter(({ column }) => column === null), ...asList(purpose.problem)]} />
      {start.error && !isAboutSegment && <ErrorBox title="The import could not start" error={start.error} />}
      <Group justify="flex-end" gap="xs">
        <Button
          variant="default"
          loading={cancel.isPending}
          onClick={() => askToDiscard(job.fileName, () => cancel.mutate({ projectId, id }))}
        >
          Cancel
        </Button>
        <Button
          disabled={problems.length > 0 || purpose.problem !== null}
          loading={start.isPending}
          onClick={begin}
        >
          Import
        </Button>
      </Group>
    </Stack>
  );
}

const asList = (message: string | null) => (message === null ? [] : [{ message }]);

function Missing({ messages }: { messages: { message: string }[] }) {
  return messages.map(({ message }) => (
    <Alert key={message} color="orange" title="One thing is missing">
      {message}
    </Alert>
  ));
}

interface ColumnsProps {
  preview: Preview;
  columns: ReturnType<typeof useMapping>;
  problems: MappingProblem[];
  onHeader: (hasHeader: boolean) => void;
}

function ColumnsCard({ preview, columns, problems, onHeader }: ColumnsProps) {
  return (
    <Card component="section" aria-labelledby="columns">
      <Group justify="space-between" mb="sm" gap="md">
        <Title order={2} id="columns">
          Where the columns go
        </Title>
        {preview.format === "csv" && (
          <Checkbox
            label="The first row names the columns"
            checked={preview.hasHeader}
            onChange={(event) => onHeader(event.currentTarget.checked)}
          />
        )}
      </Group>
      <Remembered preview={preview} onGuess={columns.guessAnew} />
      <MappingTable
        preview={preview}
        mapping={columns.mapping}
        problems={problems}
        onChange={(mapping) => columns.change({ mapping })}
      />
      {columns.asksChannel && (
        <ChannelField channel={columns.channel} onChange={(channel) => columns.change({ channel })} />
      )}
    </Card>
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
