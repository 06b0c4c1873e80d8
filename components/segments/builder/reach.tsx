"use client";

import { Table, Text, Title } from "@mantine/core";
import { reasonLabel, reasonSentence } from "@/domain/delivery/skip-reasons";
import { channelWords } from "@/domain/messaging/channel-words";
import type { RouterOutputs } from "../../trpc";
import { grouped } from "../../ui/figures";

type Channels = RouterOutputs["segments"]["reach"]["channels"];

/** U28: on each channel, who would get something, and why the others would not. */
export function Reach({ reach: { channels, isEstimate } }: { reach: RouterOutputs["segments"]["reach"] }) {
  if (channels.length === 0) return null;
  const skipped = reasonsOf(channels);
  return (
    <>
      <Table verticalSpacing={4} horizontalSpacing={0} mt="md" fz="sm" aria-label="Reach by channel">
        <Table.Thead>
          <Table.Tr>
            <Table.Th fw={500}>Channel</Table.Th>
            <Table.Th fw={500} ta="right">
              In it
            </Table.Th>
            <Table.Th fw={500} ta="right">
              Can be reached
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {channels.map(({ channel, total, reached }) => (
            <Table.Tr key={channel}>
              <Table.Td>{channelWords[channel]}</Table.Td>
              <Table.Td ta="right">{grouped(total)}</Table.Td>
              <Table.Td ta="right">{grouped(reached)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {skipped.length > 0 && (
        <>
          <Title order={3} fz="sm" mt="md" mb={4}>
            Will be skipped because
          </Title>
          <Table verticalSpacing={4} horizontalSpacing={0} fz="sm" aria-label="Who is skipped and why">
            <Table.Tbody>
              {skipped.map(({ reason, count }) => (
                <Table.Tr key={reason}>
                  <Table.Td>
                    {reasonLabel(reason)}
                    <Text fz="xs" c="dimmed">
                      {reason === "opted_out" ? "Has opted out of this channel." : reasonSentence(reason)}
                    </Text>
                  </Table.Td>
                  <Table.Td ta="right" style={{ verticalAlign: "top" }}>
                    {grouped(count)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
      {isEstimate && (
        <Text fz="xs" c="dimmed" mt="xs">
          Estimated, like the count.
        </Text>
      )}
    </>
  );
}

function reasonsOf(channels: Channels) {
  const counts = new Map<string, number>();
  for (const { skipped } of channels)
    for (const { reason, count } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + count);
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}
