"use client";

import { Button, Card, Group, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { ProgressLine } from "../ui/progress-line";
import type { Import } from "./import";
import { ImportCounts } from "./import-counts";
import { useCancel } from "./use-cancel";

/** How far it is, live. It goes on by itself: the page may be left, reloaded or closed. */
export function ImportRunning({ job, mayWrite }: { job: Import; mayWrite: boolean }) {
  const cancel = useCancel();
  const askToStop = () =>
    modals.openConfirmModal({
      title: "Stop this import?",
      children: (
        <Text>
          The rows imported so far stay. The rest of the file is dropped; upload it again to go on, and what
          is in will not change.
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
          ratePerSecond={job.rowsPerSecond}
          unit="rows"
        />
      </Card>
      <ImportCounts job={job} />
      <Group justify="space-between">
        <Text c="dimmed" fz="sm">
          You may leave this page: the import goes on, and its report waits here.
        </Text>
        {mayWrite && (
          <Button variant="default" onClick={askToStop} loading={cancel.isPending}>
            Stop
          </Button>
        )}
      </Group>
    </Stack>
  );
}
