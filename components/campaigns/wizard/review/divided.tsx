"use client";

import { Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc";
import { grouped } from "../../../ui/figures";
import type { Review } from "../draft";

interface Props {
  projectId: string;
  id: string;
  review: Review;
}

/** How those whom the campaign reaches fall into treatments and hold-out at this moment, to the person. */
export function Divided({ projectId, id, review }: Props) {
  const { data: parts } = useQuery(useTRPC().forecasts.lint.queryOptions({ projectId, id }));
  const zoneless = parts?.reduce((sum, part) => sum + part.zoneless, 0) ?? 0;
  const isWhole = parts?.length === review.treatments.length;
  const isDivided = review.treatments.length > 1 || review.holdout > 0;
  if (!parts || !isWhole || (!isDivided && zoneless === 0)) return null;
  const held = review.audience.reached - parts.reduce((sum, part) => sum + part.people, 0);
  const rows = [
    ...(parts.length > 1 ? parts.map(({ name, people }) => ({ name, people, note: "" })) : []),
    { name: "Hold-out", people: held, note: "They get nothing, to compare with." },
    {
      name: "No time zone",
      people: zoneless,
      note: "Nobody knows what their clock shows: they are left out.",
    },
  ].filter(({ people, note }) => people > 0 || note === "");
  return (
    <>
      <Text fz="sm" fw={500} mt="sm" mb={4}>
        Of those who could get it
      </Text>
      <Table verticalSpacing={6} aria-label="Who gets what">
        <Table.Tbody>
          {rows.map(({ name, people, note }) => (
            <Table.Tr key={name}>
              <Table.Td pl={0} w={150}>
                {name}
              </Table.Td>
              <Table.Td c="dimmed" fz="sm">
                {note}
              </Table.Td>
              <Table.Td ta="right" pr={0}>
                {grouped(people)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
