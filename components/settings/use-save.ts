"use client";

import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { RouterOutputs } from "../trpc";
import { useTRPC } from "../trpc";
import { applyServerErrors } from "../ui/server-errors";

export type SettingsProject = RouterOutputs["projects"]["get"];

export interface SettingsFormProps {
  project: SettingsProject;
  mayChange: boolean;
}

interface SavedForm {
  setFieldError(path: string, error: string): void;
  resetDirty(): void;
}

/** What every settings form does with the answer: the saved values are the new ground, a refusal stands at its field. */
export function useSave(form: SavedForm, saved: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  return {
    refusal,
    options: {
      onSuccess: async () => {
        setRefusal(null);
        form.resetDirty();
        notifications.show({ message: saved });
        await queries.invalidateQueries({ queryKey: trpc.projects.pathKey() });
      },
      onError: (error: Parameters<typeof applyServerErrors>[1]) => setRefusal(applyServerErrors(form, error)),
    },
  };
}
