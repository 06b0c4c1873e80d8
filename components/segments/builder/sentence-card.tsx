"use client";

import { ActionIcon, Button, Card, Group, Mark, Stack, Text, Textarea, Tooltip } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { modals } from "@mantine/modals";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { completeOf } from "@/domain/segments/complete";
import type { Criteria } from "@/domain/segments/criteria";
import { inWords } from "@/domain/segments/in-words";
import { parseWords } from "@/domain/segments/parse-words";
import { useLeaveGuard } from "../../ui/use-leave-guard";
import { asSentence } from "../as-sentence";
import { useBuilder } from "./builder-context";

interface Props {
  criteria: Criteria;
  onCriteria: (criteria: Criteria) => void;
}

/** The segment as a sentence, which can be written as well as read. */
export function SentenceCard({ criteria, onCriteria }: Props) {
  const { readOnly } = useBuilder();
  const [writing, { open, close }] = useDisclosure(false);
  const sentence = useSentence(criteria);
  return (
    <Card padding="sm" component="section" aria-label="In words">
      {writing ? (
        <Write sentence={sentence} onCriteria={onCriteria} onDone={close} />
      ) : (
        <Group justify="space-between" wrap="nowrap">
          <Text style={{ overflowWrap: "anywhere" }} lineClamp={10}>
            {asSentence(sentence)}
          </Text>
          {!readOnly && (
            <Tooltip label="Type a sentence">
              <ActionIcon aria-label="Type a sentence" onClick={open}>
                <IconPencil size={16} aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
        </Group>
      )}
    </Card>
  );
}

function useSentence(criteria: Criteria): string {
  return inWords(completeOf(criteria), useNames());
}

function useNames() {
  const { vocabulary } = useBuilder();
  return new Map(vocabulary.segments.map(({ id, name }) => [id, name]));
}

function askToDrop(onConfirm: () => void) {
  modals.openConfirmModal({
    title: "Drop this sentence?",
    children: <Text>The conditions stay as they are.</Text>,
    labels: { confirm: "Drop it", cancel: "Go on writing" },
    confirmProps: { color: "red" },
    onConfirm,
  });
}

interface WriteProps {
  sentence: string;
  onCriteria: (criteria: Criteria) => void;
  onDone: () => void;
}

function Write({ sentence, onCriteria, onDone }: WriteProps) {
  const [text, setText] = useState(sentence);
  const isDirty = text !== sentence;
  useLeaveGuard(isDirty, "The sentence you are typing is not turned into conditions yet.");
  const leave = () => (isDirty ? askToDrop(onDone) : onDone());
  const { criteria, problem } = parseWords(text.trim().replace(/\.$/, ""), useNames());
  const use = () => {
    if (!criteria) return;
    onCriteria(criteria);
    onDone();
  };
  return (
    <Stack gap="xs">
      <Textarea
        data-autofocus
        autoFocus
        label="Describe the people in a sentence"
        description="People whose country is “DE” or “AT”, and who did “order” at least 2 times in the last 30 days, but not people who are in “Staff”"
        autosize
        minRows={2}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) use();
          if (event.key === "Escape") leave();
        }}
      />
      {problem && (
        <div role="status">
          <Text fz="sm" style={{ overflowWrap: "anywhere" }}>
            {text.slice(Math.max(0, problem.at - 60), problem.at)}
            <Mark>{text.slice(problem.at, problem.at + 30) || " … "}</Mark>
          </Text>
          <Text fz="sm" c="dimmed">
            {problem.message}
          </Text>
        </div>
      )}
      <Group gap="xs" justify="flex-end">
        <Button size="xs" variant="default" onClick={leave}>
          Cancel
        </Button>
        <Button size="xs" disabled={!criteria} onClick={use}>
          Turn into conditions
        </Button>
      </Group>
    </Stack>
  );
}
