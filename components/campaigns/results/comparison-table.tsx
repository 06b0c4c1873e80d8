"use client";

import { Table, Text } from "@mantine/core";
import { type ExperimentMetric, metricWords } from "@/domain/experiments/metrics";
import type { RouterOutputs } from "../../trpc";
import { grouped, share } from "../../ui/figures";
import { IntervalBar, reachOf } from "./interval-bar";
import { differenceInWords } from "./verdict-words";

interface Props {
  comparison: RouterOutputs["results"]["comparison"];
  metric: ExperimentMetric;
}

/** Each treatment's rate, and how it differs from the first one's: the dot is what was seen, the bar what may be true. */
export function ComparisonTable({ comparison: { treatments }, metric }: Props) {
  const reach = reachOf(treatments.flatMap(({ difference }) => difference ?? []));
  const first = treatments[0]?.name ?? "";
  return (
    <Table.ScrollContainer minWidth={280} type="native">
      <Table aria-label="Treatments compared" verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Treatment</Table.Th>
            <Table.Th scope="col" ta="right" visibleFrom="sm">
              Share
            </Table.Th>
            <Table.Th scope="col" ta="right" visibleFrom="sm">
              Delivered to
            </Table.Th>
            <Table.Th scope="col" ta="right" visibleFrom="sm">
              {metricWords[metric].label}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              Rate
            </Table.Th>
            <Table.Th scope="col">Against “{first}”</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {treatments.map((own) => (
            <Table.Tr key={own.nth}>
              <Table.Th scope="row" fw={500}>
                {own.name}
                {own.description && (
                  <Text fz="sm" c="dimmed" fw={400}>
                    {own.description}
                  </Text>
                )}
              </Table.Th>
              <Table.Td ta="right" visibleFrom="sm">
                {own.share} %
              </Table.Td>
              <Table.Td ta="right" visibleFrom="sm">
                {grouped(own.people)}
              </Table.Td>
              <Table.Td ta="right" visibleFrom="sm">
                {grouped(own.responded)}
              </Table.Td>
              <Table.Td ta="right" style={{ whiteSpace: "nowrap" }}>
                {share(own.responded, own.people)}
                <Text fz="xs" c="dimmed" hiddenFrom="sm">
                  {grouped(own.responded)} of {grouped(own.people)}
                </Text>
              </Table.Td>
              <Table.Td>
                {own.difference ? (
                  <>
                    <IntervalBar interval={own.difference} reach={reach} />
                    <Text fz="xs" c="dimmed">
                      {differenceInWords(own.difference)}
                    </Text>
                  </>
                ) : (
                  <Text c="dimmed">–</Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
