"use client";

import type { UseFormReturnType } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { applyServerErrors } from "./server-errors";
import { useLeaveGuard } from "./use-leave-guard";

type SavedForm<Values> = Pick<
  UseFormReturnType<Values>,
  "getValues" | "isDirty" | "setFieldError" | "resetDirty"
>;

type Refusal = Parameters<typeof applyServerErrors>[1];

/** A form with a save button: what was sent is the new ground, a refusal stands at its field, and leaving with changes asks. */
export function useFormSave<Values extends object>(form: SavedForm<Values>, said: string, changed: QueryKey) {
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  useLeaveGuard(form.isDirty(), "What you have changed here is not saved, and is lost when you leave.");
  return {
    refusal,
    forget: () => setRefusal(null),
    options: {
      onMutate: () => {
        setRefusal(null);
        return form.getValues();
      },
      onSuccess: async (_answer: unknown, _input: unknown, sent: Values) => {
        form.resetDirty(sent); // typing goes on while it is saved: that is a change again
        notifications.show({ message: said });
        await queries.invalidateQueries({ queryKey: changed });
      },
      onError: (error: Refusal) => setRefusal(applyServerErrors(form, error, Object.keys(form.getValues()))),
    },
  };
}
