"use client";

import { Button, Card, Group, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import type { ListMode } from "@/domain/imports/purpose";
import { ProgressLine } from "../ui/progress-line";
import type { Import } from "./import";
import { ImportCounts } from "./import-counts";
import { useCancel } from "./use-cancel";
import { useHolding } from "./use-holding";

const whenStopped = {
  new: (name) => `The segment “${name}” is not made.`,
  add: (name) => `Whoever has come into “${name}” by now stays in it.`,
  replace: (name) => `“${name}” keeps the list it has.`,
} satisfies Record<ListMode, (name: string) => string>;

const whenDone = {
  new: (name) => `When it is done, the segment “${name}” is made of these people.`,
  add: (name) => `These people come into the segment “${name}”.`,
  replace: (name) => `When it is done, these people are the segment “${name}”; until then it stays as it is.`,
} satisfies Record<ListMode, (name: string) => string>;

/** How far it is, live. It goes on by itself: the page may be left, reloaded or closed. */
export function ImportRunning({ job, mayWrite }: { job: Import; mayWrite: boolean }) {
  const cancel = useCancel();
  const isPaused = job.status === "paused";
  const askToStop = () =>
    modals.openConfirmModal({
      title: "Stop this import?",
      children: (
        <Text>
          {job.savesPeople && "The rows imported so far stay. "}
          The rest of the file is dropped; upload it again to go on, and what is in will not change.{" "}
          {job.listMode && whenStopped[job.listMode](job.segmentName ?? "")}
        </Text>
      ),
      labels: { confirm: "Stop the import", cancel: "Let it run" },
      confirmProps: { color: "red" },
      onConfirm: () => cancel.mutate({ projectId: job.projectId, id: job.id }),
    });
  const total = job.shareDone > 0 ? Math.max(job.rowsRead, Math.round(job.rowsRead / job.shareDone)) : null;
  return (
    <Stack gap="lg">
      <Card component="section" aria-label="Progress">
        <ProgressLine
          label={`Import of ${job.fileName}`}
          done={job.rowsRead}
          total={total}
          ratePerSecond={isPaused ? 0 : job.rowsPerSecond}
          paused={isPaused}
          unit="rows"
        />
      </Card>
      {job.listMode && <Text>{whenDone[job.listMode](job.segmentName ?? "")}</Text>}
      <ImportCounts job={job} />
      <Group justify="space-between">
        <Text c="dimmed" fz="sm">
          {isPaused
            ? "It waits at this row until somebody lets it go on."
            : "You may leave this page: the import goes on, and its report waits here."}
        </Text>
        {mayWrite && (
          <Group gap="xs">
            <HoldButton job={job} />
            <Button variant="default" onClick={askToStop} loading={cancel.isPending}>
              Stop
            </Button>
          </Group>
        )}
      </Group>
    </Stack>
  );
}

function HoldButton({ job: { projectId, id, status } }: { job: Import }) {
  const { pause, resume } = useHolding();
  if (status === "paused")
    return (
      <Button onClick={() => resume.mutate({ projectId, id })} loading={resume.isPending}>
        Go on
      </Button>
    );
  return (
    <Button variant="default" onClick={() => pause.mutate({ projectId, id })} loading={pause.isPending}>
      Pause
    </Button>
  );
}
