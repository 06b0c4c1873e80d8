"use client";

import { Button, Group, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { SettingsCard } from "../settings/settings-card";
import { type RouterOutputs, useTRPC } from "../trpc";
import { DataTable, type TableColumn } from "../ui/data-table";
import { RelativeTime } from "../ui/relative-time";
import { SearchBox } from "../ui/search-box";
import { applyServerErrors } from "../ui/server-errors";
import { useUrlState } from "../ui/use-url-state";
import { suppressionsView } from "./suppressions-view";

type Row = RouterOutputs["suppressions"]["list"]["rows"][number];

const reasons = { BOUNCE: "Hard bounce", COMPLAINT: "Complaint", MANUAL: "By hand" };

const columns: TableColumn<Row>[] = [
  { key: "address", title: "Address", cell: ({ address }) => address },
  { key: "reason", title: "Reason", cell: ({ reason }) => reasons[reason] },
  { key: "detail", title: "What was said", wideOnly: true, cell: ({ detail }) => detail || "–" },
  { key: "at", title: "Since", cell: ({ at }) => <RelativeTime at={at} /> },
];

/** EML-16 */
export function Suppressions({ projectId, mayChange }: { projectId: string; mayChange: boolean }) {
  const trpc = useTRPC();
  const [view, setView] = useUrlState(suppressionsView);
  const query = useQuery({
    ...trpc.suppressions.list.queryOptions({ projectId, ...view }),
    placeholderData: keepPreviousData,
  });
  const actions: TableColumn<Row> = {
    key: "actions",
    title: "Actions",
    align: "right",
    cell: ({ address }) => <TakeOff address={address} />,
  };
  return (
    <SettingsCard
      title="Suppressed addresses"
      description="Nobody of the whole account mails these: they bounced for good, complained, or were put here by hand."
    >
      <Group mb="sm" justify="space-between" align="flex-start" gap="sm">
        <SearchBox label="Search by address" value={view.q} onChange={(q) => setView({ q })} />
        {mayChange && <AddForm />}
      </Group>
      <DataTable
        label="Suppressed addresses"
        columns={mayChange ? [...columns, actions] : columns}
        query={query}
        rowKey={({ address }) => address}
        page={view.page}
        onPage={(page) => setView({ page })}
        filtered={view.q !== ""}
        empty={
          <Text fz="sm" c="dimmed">
            No address is suppressed. Those that bounce for good land here on their own.
          </Text>
        }
      />
    </SettingsCard>
  );
}

function AddForm() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const form = useForm({ initialValues: { address: "" } });
  const add = useMutation(
    trpc.suppressions.add.mutationOptions({
      onSuccess: async () => {
        form.reset();
        await queries.invalidateQueries({ queryKey: trpc.suppressions.pathKey() });
      },
      onError: (error) => {
        const message = applyServerErrors(form, error);
        if (message) notifications.show({ color: "red", message });
      },
    }),
  );
  return (
    <form onSubmit={form.onSubmit((values) => add.mutate(values))} noValidate>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <TextInput
          aria-label="Address to suppress"
          placeholder="nobody@example.com"
          {...form.getInputProps("address")}
        />
        <Button
          type="submit"
          variant="default"
          flex="none"
          loading={add.isPending}
          disabled={form.values.address.trim() === ""}
        >
          Suppress
        </Button>
      </Group>
    </form>
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
