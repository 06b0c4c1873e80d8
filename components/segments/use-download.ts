"use client";

import { notifications } from "@mantine/notifications";
import { useTRPCClient } from "../trpc";
import { downloadJson } from "../ui/download-json";
import type { Segment } from "./segment";

/** Hands the segment's criteria out as a JSON file. */
export function useDownload({ id, projectId, name }: Segment) {
  const { segments } = useTRPCClient();
  return async () => {
    try {
      const file = await segments.exportFile.query({ projectId, id });
      downloadJson(`${name}.segment.json`, file);
    } catch (error) {
      notifications.show({ color: "red", message: error instanceof Error ? error.message : String(error) });
    }
  };
}
