"use client";

import { Box, Table, Text } from "@mantine/core";
import type { Mapping, MappingProblem } from "@/domain/imports/mapping";
import type { Preview } from "./import";
import { TargetField } from "./target-field";

interface Props {
  preview: Preview;
  mapping: Mapping;
  problems: MappingProblem[];
  onChange: (mapping: Mapping) => void;
}

const SAMPLES = 3;

/** A row for each column of the file: what it is called, what stands in it, where it goes. */
export function MappingTable({ preview, mapping, problems, onChange }: Props) {
  return (
    <Table.ScrollContainer minWidth={280} type="native">
      <Table aria-labelledby="columns" verticalSpacing="sm" horizontalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Column in the file</Table.Th>
            <Table.Th scope="col" visibleFrom="sm">
              For example
            </Table.Th>
            <Table.Th scope="col">Goes to</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {preview.columns.map((name, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their position; names repeat
            <Table.Tr key={position}>
              <Table.Th scope="row" fw={500} style={{ overflowWrap: "anywhere" }}>
                {name}
                <Text hiddenFrom="sm" fz="xs" c="dimmed" fw={400}>
                  {samplesOf(preview, position)}
                </Text>
              </Table.Th>
              <Table.Td visibleFrom="sm">
                <Text fz="sm" c="dimmed" lineClamp={2} style={{ overflowWrap: "anywhere" }}>
                  {samplesOf(preview, position)}
                </Text>
              </Table.Td>
              <Table.Td>
                <Box miw={{ base: 130, sm: 220 }}>
                  <TargetField
                    column={name}
                    target={mapping[position] ?? ""}
                    nameCharacters={preview.limits.nameCharacters}
                    error={problems.find(({ column }) => column === position)?.message}
                    onChange={(target) => onChange({ ...mapping, [position]: target })}
                  />
                </Box>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** The first different values that are not empty. */
function samplesOf({ rows }: Preview, position: number): string {
  const values = rows.map(({ cells }) => (cells[position] ?? "").trim()).filter(Boolean);
  const different = [...new Set(values)].slice(0, SAMPLES);
  return different.length > 0 ? different.map((value) => value.slice(0, 60)).join(", ") : "(empty)";
}
