"use client";

import { Select, Stack, Table, Text, TextInput } from "@mantine/core";
import type { TemplateContent } from "@/domain/templates/content";
import { type Fallback, fallbackOf, withFallback } from "@/domain/templates/fallbacks";

interface Props {
  content: TemplateContent;
  variables: string[];
  readOnly: boolean;
  onChange: (changed: Partial<TemplateContent>) => void;
}

const choices: { value: Fallback["kind"]; label: string }[] = [
  { value: "skip", label: "Send them nothing" },
  { value: "write", label: "Write something else" },
  { value: "blank", label: "Leave it blank" },
];

/** TPL-13: for each value the mail asks for, what happens to people who have none. */
export function ValuesPanel({ content, variables, readOnly, onChange }: Props) {
  if (variables.length === 0) {
    return <Text c="dimmed">The mail asks for no values: it is the same for everybody.</Text>;
  }
  const change = (variable: string, fallback: Fallback) =>
    onChange(withFallback(content, variable, { others: variables, fallback }));
  return (
    <Stack gap="xs">
      <Text fz="sm" c="dimmed" maw={620}>
        What happens to somebody who has no value? Who is sent nothing is counted as “Missing value” in the
        campaign. A value inside of {"{{#if}}"} is asked for only where there is one.
      </Text>
      <Table.ScrollContainer minWidth={420} type="native">
        <Table aria-label="Missing values" verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Value</Table.Th>
              <Table.Th scope="col">Without one</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {variables.map((variable) => (
              <FallbackRow
                key={variable}
                variable={variable}
                fallback={fallbackOf(content, variable)}
                readOnly={readOnly}
                onChange={(fallback) => change(variable, fallback)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

interface RowProps {
  variable: string;
  fallback: Fallback;
  readOnly: boolean;
  onChange: (fallback: Fallback) => void;
}

function FallbackRow({ variable, fallback, readOnly, onChange }: RowProps) {
  return (
    <Table.Tr>
      <Table.Th scope="row" className="mono" fw={400} style={{ overflowWrap: "anywhere" }}>
        {variable}
      </Table.Th>
      <Table.Td w={240}>
        <Select
          aria-label={`Without ${variable}`}
          size="xs"
          data={choices}
          value={fallback.kind}
          disabled={readOnly}
          allowDeselect={false}
          onChange={(kind) =>
            kind && onChange(kind === "write" ? { kind, text: "friend" } : { kind: kind as "skip" | "blank" })
          }
        />
        {fallback.kind === "write" && (
          <TextInput
            mt={6}
            size="xs"
            aria-label={`Instead of ${variable}`}
            maxLength={1_000}
            value={fallback.text}
            readOnly={readOnly}
            onChange={(event) => onChange({ kind: "write", text: event.currentTarget.value })}
          />
        )}
      </Table.Td>
    </Table.Tr>
  );
}
