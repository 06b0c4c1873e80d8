"use client";

import { Alert, Button, Checkbox, Modal, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type UnreachedEnd, unreachedEnds } from "@/domain/campaigns/audience";
import { useTRPC } from "../../trpc";
import { DialogFooter } from "../../ui/dialog-footer";
import { people } from "../../ui/figures";
import { useUrlState } from "../../ui/use-url-state";
import { runView } from "./run-view";

const words = {
  canceled: { label: "Spared by a stop", note: null },
  failed: { label: "Failed", note: "Where an address does not exist, it fails again." },
  skipped: { label: "Skipped", note: "Most are skipped again, for the same reason." },
  unknown: { label: "Unknown", note: "It may have arrived: some would get it twice." },
} satisfies Record<UnreachedEnd, { label: string; note: string | null }>;

const usual: UnreachedEnd[] = ["canceled", "failed"];

interface Props {
  campaign: { id: string; projectId: string };
  /** It has ended. */
  runId: string;
}

/** Undo of an incident: those whom a run did not reach, and nobody else, get it after all. */
export function ResendSection({ campaign: { id, projectId }, runId }: Props) {
  const [opened, setOpened] = useState(false);
  const { data } = useQuery(useTRPC().campaigns.unreached.queryOptions({ projectId, id, runId }));
  const missed = data ? data.canceled + data.failed : 0;
  if (!data || missed === 0) return null;
  return (
    <Alert color="gray" title={`This run did not reach ${people(missed)}`}>
      <Button variant="default" size="xs" onClick={() => setOpened(true)}>
        Send it to them again…
      </Button>
      <ResendDialog
        ids={{ projectId, id, runId }}
        counts={data}
        opened={opened}
        onClose={() => setOpened(false)}
      />
    </Alert>
  );
}

interface DialogProps {
  ids: { projectId: string; id: string; runId: string };
  counts: Record<UnreachedEnd, number>;
  opened: boolean;
  onClose: () => void;
}

function ResendDialog({ ids, counts, opened, onClose }: DialogProps) {
  const [chosen, setChosen] = useState<UnreachedEnd[]>(usual);
  const resend = useResend(onClose);
  const ends = chosen.filter((end) => counts[end] > 0);
  const reached = ends.reduce((sum, end) => sum + counts[end], 0);
  return (
    <Modal opened={opened} onClose={onClose} title="Send again to those not reached">
      <Stack gap="sm">
        <Text>They get what the campaign says now. Whoever was reached gets nothing.</Text>
        {unreachedEnds
          .filter((end) => counts[end] > 0)
          .map((end) => (
            <Checkbox
              key={end}
              label={`${words[end].label}: ${people(counts[end])}`}
              description={words[end].note}
              checked={chosen.includes(end)}
              onChange={({ currentTarget: { checked } }) =>
                setChosen(checked ? [...chosen, end] : chosen.filter((one) => one !== end))
              }
            />
          ))}
        <DialogFooter onCancel={onClose}>
          <Button
            disabled={reached === 0}
            loading={resend.isPending}
            onClick={() => resend.mutate({ ...ids, ends })}
          >
            Send to {people(reached)}
          </Button>
        </DialogFooter>
      </Stack>
    </Modal>
  );
}

function useResend(onDone: () => void) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [, setView] = useUrlState(runView);
  return useMutation(
    trpc.campaigns.resend.mutationOptions({
      onSuccess: async ({ people: count, runId }) => {
        onDone();
        setView({ run: runId });
        notifications.show({ message: `It goes to ${people(count)} again` });
        await queries.invalidateQueries(trpc.campaigns.pathFilter());
      },
      onError: ({ message }) => notifications.show({ color: "red", message }),
    }),
  );
}
