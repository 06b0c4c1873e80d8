"use client";

import { notifications } from "@mantine/notifications";
import { useTRPCClient } from "../trpc";
import { downloadJson } from "../ui/download-json";

/** Hands the template's active version out as a JSON file. */
export function useExport({ id, name }: { id: string; name: string }) {
  const { templates } = useTRPCClient();
  return async () => {
    try {
      downloadJson(`${name}.template.json`, await templates.exportFile.query({ id }));
    } catch (error) {
      notifications.show({ color: "red", message: error instanceof Error ? error.message : String(error) });
    }
  };
}
