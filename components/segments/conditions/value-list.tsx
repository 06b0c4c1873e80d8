"use client";

import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { grouped } from "../../ui/figures";

interface Props {
  label: string;
  opened: boolean;
  onClose: () => void;
  values: string[];
  readOnly: boolean;
  onChange: (values: string[]) => void;
}

/** A long list as one writes lists: a value a line. */
export function ValueList({ opened, onClose, label, ...rest }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={`Values of ${label}`}>
      <ListForm onClose={onClose} {...rest} />
    </Modal>
  );
}

function ListForm({ values, readOnly, onChange, onClose }: Omit<Props, "opened" | "label">) {
  const [text, setText] = useState(values.join("\n"));
  const lines = linesOf(text);
  const save = () => {
    onChange(lines);
    onClose();
  };
  return (
    <Stack>
      <Textarea
        data-autofocus
        label="One value a line"
        description={
          readOnly ? undefined : "Paste a column of a spreadsheet, or a whole list. Each value is kept once."
        }
        readOnly={readOnly}
        autosize
        minRows={8}
        maxRows={18}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Group justify="space-between">
        <Text c="dimmed" fz="sm" aria-live="polite">
          {lines.length === 1 ? "1 value" : `${grouped(lines.length)} values`}
        </Text>
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            {readOnly ? "Close" : "Cancel"}
          </Button>
          {!readOnly && <Button onClick={save}>Use these values</Button>}
        </Group>
      </Group>
    </Stack>
  );
}

function linesOf(text: string): string[] {
  const lines = text.split(/[\r\n\t]+/).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}
