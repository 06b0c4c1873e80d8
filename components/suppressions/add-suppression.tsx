"use client";

import { Button, Group, Select, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  type SuppressionReason,
  suppressionReasons,
  suppressionWords,
} from "@/domain/feedback/suppression-reasons";
import { useTRPC } from "../trpc";
import { applyServerErrors } from "../ui/server-errors";

const reasons = suppressionReasons.map((value) => ({ value, label: suppressionWords[value] }));

/** Also for addresses that another system knows to bounce or to complain. */
export function AddSuppression() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const form = useForm<{ address: string; reason: SuppressionReason }>({
    initialValues: { address: "", reason: "MANUAL" },
  });
  const add = useMutation(
    trpc.suppressions.add.mutationOptions({
      onSuccess: async ({ addressKey }) => {
        form.reset();
        notifications.show({ message: `${addressKey} is suppressed` });
        await queries.invalidateQueries({ queryKey: trpc.suppressions.pathKey() });
      },
      onError: (error) => {
        const message = applyServerErrors(form, error, ["address", "reason"]);
        if (message) notifications.show({ color: "red", message });
      },
    }),
  );
  return (
    <form onSubmit={form.onSubmit((values) => add.mutate(values))} noValidate>
      <Group gap="xs" align="flex-start">
        <TextInput
          aria-label="Address to suppress"
          placeholder="nobody@example.com"
          w={{ base: "100%", xs: 280 }}
          {...form.getInputProps("address")}
        />
        <Select
          aria-label="Why"
          data={reasons}
          allowDeselect={false}
          w={{ base: "47%", xs: 160 }}
          {...form.getInputProps("reason")}
        />
        <Button
          type="submit"
          variant="default"
          loading={add.isPending}
          disabled={form.values.address.trim() === ""}
        >
          Suppress
        </Button>
      </Group>
    </form>
  );
}
