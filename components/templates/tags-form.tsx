"use client";

import { Button, Stack, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Tags } from "@/domain/shared/tags";
import { useTRPC } from "../trpc";
import { DialogFooter } from "../ui/dialog-footer";

interface Props {
  template: { id: string; tags: Tags };
  onDone: () => void;
}

/** QTA-23: a tag a line, its value behind a colon. */
export function TagsForm({ template, onDone }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [text, setText] = useState(asLines(template.tags));
  const read = Tags.safeParse(fromLines(text));
  const save = useMutation(
    trpc.templates.tag.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.templates.pathFilter());
        onDone();
      },
    }),
  );
  return (
    <Stack>
      <Textarea
        label="Tags"
        description="One a line: a name, or a name and a value like “team: spring”. Up to 50."
        autosize
        minRows={4}
        maxRows={14}
        data-autofocus
        value={text}
        error={read.error?.issues[0]?.message ?? save.error?.message}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <DialogFooter onCancel={onDone}>
        <Button
          loading={save.isPending}
          disabled={!read.success}
          onClick={() => read.data && save.mutate({ id: template.id, tags: read.data })}
        >
          Save the tags
        </Button>
      </DialogFooter>
    </Stack>
  );
}

const asLines = (tags: Tags) =>
  Object.entries(tags)
    .map(([name, value]) => (value ? `${name}: ${value}` : name))
    .join("\n");

function fromLines(text: string): Record<string, string> {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return Object.fromEntries(
    lines.map((line) => {
      const [name = "", ...value] = line.split(":");
      return [name.trim(), value.join(":").trim()];
    }),
  );
}
