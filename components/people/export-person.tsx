"use client";

import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../trpc";
import { downloadJson } from "../ui/download-json";
import type { Person } from "./person";

/** Hands out all that is kept of a person, for whoever asks what is known of them. */
export function ExportPerson({ person: { projectId, id, address } }: { person: Person }) {
  const record = useMutation(
    useTRPC().people.export.mutationOptions({
      onError: ({ message }) => notifications.show({ color: "red", message }),
      onSuccess: (kept) => downloadJson(`${address || id}.json`, kept),
    }),
  );
  return (
    <Button
      variant="default"
      loading={record.isPending}
      leftSection={<IconDownload size={16} aria-hidden />}
      onClick={() => record.mutate({ projectId, id })}
    >
      Export
    </Button>
  );
}
