"use client";

import { Button, Menu } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconChevronDown, IconDownload } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { ExportFormat } from "@/domain/exports/status";
import { useTRPC } from "../trpc";
import { exportsPath } from "./exports-view";

interface Props {
  projectId: string;
  /** Null: everyone in the project. */
  segmentId: string | null;
  label?: string;
}

/** Starts an export in the format that is chosen and goes where it can be followed. */
export function ExportButton({ projectId, segmentId, label = "Export" }: Props) {
  const start = useStartExport(projectId);
  const begin = (format: ExportFormat) => start.mutate({ projectId, segmentId, format });
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="default"
          loading={start.isPending}
          leftSection={<IconDownload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => begin("csv")}>CSV, for spreadsheets</Menu.Item>
        <Menu.Item onClick={() => begin("json")}>JSON, a line each, as Pinpoint wrote it</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function useStartExport(projectId: string) {
  const trpc = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  return useMutation(
    trpc.exports.start.mutationOptions({
      onError: ({ message }) => notifications.show({ color: "red", message }),
      onSuccess: async () => {
        router.push(exportsPath(projectId));
        await queries.invalidateQueries(trpc.exports.pathFilter());
      },
    }),
  );
}
