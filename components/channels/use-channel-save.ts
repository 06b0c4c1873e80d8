"use client";

import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type RouterOutputs, useTRPC } from "../trpc";
import { applyServerErrors } from "../ui/server-errors";

export type EmailChannel = RouterOutputs["channels"]["email"];

export interface ChannelFormProps {
  projectId: string;
  channel: EmailChannel;
  mayChange: boolean;
}

interface SavedForm {
  setFieldError(path: string, error: string): void;
  resetDirty(): void;
}

/** What the forms of a channel do with the answer: the saved values are the new ground, a refusal stands at its field. */
export function useChannelSave(form: SavedForm, saved: string) {
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
        await queries.invalidateQueries({ queryKey: trpc.channels.pathKey() });
      },
      onError: (error: Parameters<typeof applyServerErrors>[1]) => setRefusal(applyServerErrors(form, error)),
    },
  };
}
