"use client";

import { Table } from "@mantine/core";
import type { RouterOutputs } from "../../trpc";
import { grouped, share } from "../../ui/figures";
import type { Way } from "./run-view";

interface Props {
  treatments: RouterOutputs["results"]["figures"]["treatments"];
  way: Way;
}

/** The same figures, treatment by treatment. Whether they differ is for the tab “Treatments” to say. */
export function TreatmentFigures({ treatments, way }: Props) {
  return (
    <Table.ScrollContainer minWidth={640} type="native" mt="md">
      <Table aria-label="By treatment">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Treatment</Table.Th>
            {["Sent", "Delivered", "Opened", "Clicked", "Unsubscribed", "Bounced"].map((title) => (
              <Table.Th key={title} scope="col" ta="right">
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {treatments.map(({ nth, name, figures }) => {
            const { sent, delivered, opened, clicked, unsubscribed, bounced } = figures;
            const withShare = (count: number) =>
              way === "unique" ? `${grouped(count)} · ${share(count, delivered)}` : grouped(count);
            return (
              <Table.Tr key={nth}>
                <Table.Th scope="row" fw={500}>
                  {name}
                </Table.Th>
                <Table.Td ta="right">{grouped(sent)}</Table.Td>
                <Table.Td ta="right">
                  {grouped(delivered)} · {share(delivered, sent)}
                </Table.Td>
                <Table.Td ta="right">{withShare(opened[way])}</Table.Td>
                <Table.Td ta="right">{withShare(clicked[way])}</Table.Td>
                <Table.Td ta="right">{grouped(unsubscribed)}</Table.Td>
                <Table.Td ta="right">{grouped(bounced.hard + bounced.soft)}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
