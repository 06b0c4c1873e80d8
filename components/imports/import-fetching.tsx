"use client";

import { Button, Card, Group, Stack, Text } from "@mantine/core";
import { ProgressLine } from "../ui/progress-line";
import { askToDiscard } from "./ask-to-discard";
import type { Import } from "./import";
import { useCancel } from "./use-cancel";

const MB = 1_000_000;

/** On its way out of a bucket. It comes by itself: the page may be left. */
export function ImportFetching({ job, mayWrite }: { job: Import; mayWrite: boolean }) {
  const cancel = useCancel();
  return (
    <Stack gap="lg">
      <Card component="section" aria-label="Progress">
        <ProgressLine
          label={`Fetching ${job.fileName}`}
          done={job.bytesRead / MB}
          total={job.fileBytes / MB}
          unit="MB"
        />
      </Card>
      <Group justify="space-between">
        <Text c="dimmed" fz="sm">
          The file is fetched from the bucket. You may leave this page.
        </Text>
        {mayWrite && (
          <Button
            variant="default"
            loading={cancel.isPending}
            onClick={() =>
              askToDiscard(job.fileName, () => cancel.mutate({ projectId: job.projectId, id: job.id }))
            }
          >
            Leave it out
          </Button>
        )}
      </Group>
    </Stack>
  );
}
