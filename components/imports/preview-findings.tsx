"use client";

import { Card, Code, Group, Table, Text, Title } from "@mantine/core";
import { useMemo } from "react";
import type { Mapping } from "@/domain/imports/mapping";
import { parseJsonRow } from "@/domain/imports/parse-json-row";
import { type Finding, parseRow, planRows } from "@/domain/imports/parse-row";
import type { Purpose } from "@/domain/imports/purpose";
import type { Channel } from "@/domain/messaging/channel";
import type { Tone } from "@/domain/shared/tone";
import { StatusDot } from "../ui/status-dot";
import type { Preview } from "./import";

interface Props extends Purpose {
  preview: Preview;
  mapping: Mapping;
  channel: Channel | null;
}

const MOST_SHOWN = 10;

/** What the first rows would come to under the present mapping, by the very rules of the import. */
export function PreviewFindings({ preview, mapping, channel, savesPeople, listsPeople }: Props) {
  const found = useMemo(() => {
    const purpose = { savesPeople, listsPeople };
    return tryRows(preview, planRows({ ...preview, mapping, defaultChannel: channel, purpose }));
  }, [preview, mapping, channel, savesPeople, listsPeople]);
  const rows = new Set(found.map(({ row }) => row)).size;
  const { tone, word, sentence } = verdict(preview.rows.length, rows);
  return (
    <Card component="section" aria-labelledby="preview" aria-live="polite">
      <Title order={2} id="preview" mb="xs">
        What would come of it
      </Title>
      <Group gap="xs">
        <StatusDot tone={tone}>{word}</StatusDot>
        <Text c="dimmed">
          {sentence}
          {!savesPeople && " Whether they are here is seen during the import."}
        </Text>
      </Group>
      {found.length > 0 && (
        <Table.ScrollContainer minWidth={300} type="native" mt="sm">
          <Table aria-label="Rows with problems">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Row</Table.Th>
                <Table.Th scope="col">Column</Table.Th>
                <Table.Th scope="col">What is wrong</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {found.slice(0, MOST_SHOWN).map(({ row, column, value, reason }) => (
                <Table.Tr key={`${row} ${column} ${reason}`}>
                  <Table.Td>{row}</Table.Td>
                  <Table.Td>{column || "The whole row"}</Table.Td>
                  <Table.Td style={{ overflowWrap: "anywhere" }}>
                    {value && <Code mr={6}>{value.slice(0, 60)}</Code>}
                    {reason}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Card>
  );
}

function verdict(looked: number, failing: number): { tone: Tone; word: string; sentence: string } {
  const first = looked === 1 ? "the only row" : `the first ${looked} rows`;
  if (looked === 0)
    return { tone: "warning", word: "Nobody there", sentence: "There are no rows below the first one." };
  if (failing === 0)
    return { tone: "good", word: "Good", sentence: `Looked at ${first}: all of it can be imported.` };
  if (failing === looked)
    return {
      tone: "bad",
      word: "Nothing fits",
      sentence: `Looked at ${first}: all would fail. Look at the mapping.`,
    };
  return {
    tone: "warning",
    word: `${failing} would fail`,
    sentence: `Of ${first}. They are named in the report; the others are imported.`,
  };
}

function tryRows(preview: Preview, plan: ReturnType<typeof planRows>) {
  return preview.rows.flatMap(({ row, cells, line, broken }): (Finding & { row: number })[] => {
    if (broken !== null) return [{ row, column: "", value: "", reason: broken }];
    const parsed = line === null ? parseRow(plan, cells) : parseJsonRow(plan, line);
    return parsed.ok ? [] : parsed.findings.map((finding) => ({ row, ...finding }));
  });
}
