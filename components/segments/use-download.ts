"use client";

import { notifications } from "@mantine/notifications";
import { useTRPCClient } from "../trpc";
import type { Segment } from "./segment";

/** Hands the segment's criteria out as a JSON file. */
export function useDownload({ id, projectId, name }: Segment) {
  const { segments } = useTRPCClient();
  return async () => {
    try {
      const file = await segments.exportFile.query({ projectId, id });
      const url = URL.createObjectURL(
        new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: "application/json" }),
      );
      const link = Object.assign(document.createElement("a"), {
        href: url,
        download: `${name}.segment.json`,
      });
      link.click();
      URL.revokeObjectURL(url);
    } catch (error) {
      notifications.show({ color: "red", message: error instanceof Error ? error.message : String(error) });
    }
  };
}
