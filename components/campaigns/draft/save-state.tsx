"use client";

import { Anchor, Text } from "@mantine/core";
import { useLeaveGuard } from "../../ui/use-leave-guard";
import type { Autosave, Changes } from "./use-autosave";

const words = {
  name: "the name",
  templateId: "the template",
  audience: "the audience",
  fromName: "the sender’s name",
  fromAddress: "the sender’s address",
  templateVersion: "the template’s version",
  holdout: "the hold-out",
  treatments: "the treatments",
  schedule: "the schedule",
  limits: "the limits",
  quietTime: "quiet time",
  hook: "the hook",
  tags: "the tags",
} satisfies Record<keyof Changes, string>;

/** Whether the draft is saved, and if not, what of it and why. */
export function SaveState({ autosave, readOnly }: { autosave: Autosave; readOnly: boolean }) {
  const { unsaved, error, saveNow } = autosave;
  const what = unsaved.map((field) => words[field]).join(", ");
  useLeaveGuard(error !== null, `What you changed is not saved: ${what}.`);
  if (readOnly) return "You may read this draft; a marketer of the project can change it.";
  if (error) {
    return (
      <Text component="span" inherit role="alert" c="var(--mantine-color-error)">
        Not saved: {what}. {error.data ? error.message : "The server could not be reached."}{" "}
        <Anchor component="button" type="button" inherit onClick={saveNow}>
          Save again
        </Anchor>
      </Text>
    );
  }
  return (
    <span role="status">
      {unsaved.length > 0 ? "Saving…" : "Everything is saved. Nothing is sent until you launch it."}
    </span>
  );
}
