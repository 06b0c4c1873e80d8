"use client";

import { Button, Stack, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { suppressionWords } from "@/domain/feedback/suppression-reasons";
import { type RouterOutputs, useTRPC } from "../trpc";
import { DataTable, type TableColumn } from "../ui/data-table";
import { RelativeTime } from "../ui/relative-time";
import { useUrlState } from "../ui/use-url-state";
import { AddSuppression } from "./add-suppression";
import { SuppressionFilters } from "./suppression-filters";
import { suppressionsAsked, suppressionsView } from "./suppressions-view";

type Row = RouterOutputs["suppressions"]["list"]["rows"][number];

const columns: TableColumn<Row>[] = [
  { key: "address", title: "Address", cell: ({ address }) => address },
  { key: "reason", title: "Reason", cell: ({ reason }) => suppressionWords[reason] },
  { key: "detail", title: "What was said", wideOnly: true, cell: ({ detail }) => detail || "–" },
  { key: "project", title: "Project", wideOnly: true, cell: ({ projectName }) => projectName ?? "–" },
  { key: "at", title: "Since", cell: ({ at }) => <RelativeTime at={at} /> },
];

/** EML-16 */
export function Suppressions({ projectId, mayChange }: { projectId: string; mayChange: boolean }) {
  const trpc = useTRPC();
  const [view, setView] = useUrlState(suppressionsView);
  const query = useQuery({
    ...trpc.suppressions.list.queryOptions({ projectId, ...suppressionsAsked(view) }),
    placeholderData: keepPreviousData,
  });
  const actions: TableColumn<Row> = {
    key: "actions",
    title: "Actions",
    align: "right",
    cell: ({ address }) => <TakeOff address={address} />,
  };
  const { page, ...filters } = view;
  return (
    <Stack gap="md">
      <div>
        <Title order={2}>Suppression list</Title>
        <Text fz="sm" c="dimmed" maw={600}>
          Nobody of the whole account mails these: they bounced for good, complained, or were put here by
          hand.
          {!mayChange && " You see what came of this project; owners and admins of the account change it."}
        </Text>
      </div>
      {mayChange && <AddSuppression />}
      <SuppressionFilters view={filters} onChange={setView} />
      <DataTable
        label="Suppressed addresses"
        columns={mayChange ? [...columns, actions] : columns}
        query={query}
        rowKey={({ address }) => address}
        page={page}
        onPage={(to) => setView({ page: to })}
        filtered={Object.values(filters).some((value) => value !== "")}
        empty={
          <Text fz="sm" c="dimmed">
            No address is suppressed. Those that bounce for good land here on their own.
          </Text>
        }
      />
    </Stack>
  );
}

function TakeOff({ address }: { address: string }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const remove = useMutation(
    trpc.suppressions.remove.mutationOptions({
      onSuccess: async () => {
        notifications.show({ message: `${address} may be written to again` });
        await queries.invalidateQueries({ queryKey: trpc.suppressions.pathKey() });
      },
      onError: ({ message }) => notifications.show({ color: "red", message }),
    }),
  );
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      loading={remove.isPending}
      onClick={() => remove.mutate({ address })}
      aria-label={`Take ${address} off the list`}
    >
      Take off
    </Button>
  );
}
