"use client";

import { Anchor, Text } from "@mantine/core";
import { fieldErrors } from "../../ui/server-errors";
import { useLeaveGuard } from "../../ui/use-leave-guard";
import type { Changes } from "./draft";
import type { Autosave, SaveWhen } from "./use-autosave";

const words = {
  name: "the name",
  audience: "the audience",
  holdout: "the hold-out",
  treatments: "the messages",
  schedule: "the schedule",
  limits: "the limits",
  quietTime: "the quiet time",
  hook: "the filter hook",
  tags: "the tags",
} satisfies Record<keyof Changes, string>;

interface Props {
  autosave: Autosave;
  when: SaveWhen;
  readOnly: boolean;
}

/** Whether the campaign is saved, and if not, what of it and why. */
export function SaveState({ autosave, when, readOnly }: Props) {
  const { unsaved, error, saveNow } = autosave;
  const what = unsaved.map((field) => words[field]).join(", ");
  const isWaiting = when === "asked" && unsaved.length > 0;
  useLeaveGuard(error !== null || isWaiting, `What you changed is not saved: ${what}.`);
  if (readOnly) return "You may read this campaign; a marketer of the project can change it.";
  if (error) {
    return (
      <Text component="span" inherit role="alert" c="var(--mantine-color-error)">
        Not saved: {what}. {reason(error)}{" "}
        <Anchor component="button" type="button" inherit onClick={saveNow}>
          Save again
        </Anchor>
      </Text>
    );
  }
  return (
    <span role="status">{isWaiting ? `Not saved yet: ${what}.` : sentence(unsaved.length > 0, when)}</span>
  );
}

/** One line where the field says the rest: a header that grows and shrinks moves the steps from under the pointer. */
function reason(error: NonNullable<Autosave["error"]>): string {
  if (!error.data) return "The server could not be reached.";
  return "hook" in fieldErrors(error) ? "Its field says why." : error.message;
}

function sentence(isSaving: boolean, when: SaveWhen): string {
  if (isSaving) return "Saving…";
  return when === "asked"
    ? "It is launched already: what you change and save holds from its next run on."
    : "Everything is saved. Nothing is sent until you launch it.";
}
