"use client";

import { Group, Radio, Skeleton, Stack, Table, Text } from "@mantine/core";
import type { Problem } from "@/domain/campaigns/problems";
import { reasonLabel, reasonSentence } from "@/domain/delivery/skip-reasons";
import type { RouterOutputs } from "../../trpc";
import { grouped, people } from "../../ui/figures";
import { Section } from "./section";

type Audience = RouterOutputs["campaigns"]["review"]["audience"];

interface Props {
  audience: Audience | undefined;
  problems: Problem[];
}

export function AudienceSection({ audience, problems }: Props) {
  return (
    <Section title="Audience" problems={problems}>
      <Stack gap="sm">
        <Radio
          checked
          readOnly
          name="audience"
          label="Everyone with an e-mail address"
          description="All people of the project, as they are at the moment of the launch."
        />
        {audience ? <Count audience={audience} /> : <Skeleton h={64} />}
      </Stack>
    </Section>
  );
}

function Count({ audience: { total, reached, skipped } }: { audience: Audience }) {
  if (total === 0) return null;
  return (
    <div aria-live="polite">
      <Group gap={6} align="baseline">
        <Text fz={26} fw={600} lh={1.2}>
          {grouped(reached)}
        </Text>
        <Text c="dimmed">
          {reached === 1 ? "person gets" : "people get"} the mail, of {grouped(total)} in the audience
        </Text>
      </Group>
      {skipped.length > 0 && (
        <>
          <Text fz="sm" fw={500} mt="sm" mb={4}>
            {people(total - reached)} will be skipped
          </Text>
          <Table verticalSpacing={6} aria-label="Who is skipped and why">
            <Table.Tbody>
              {skipped.map(({ reason, count }) => (
                <Table.Tr key={reason}>
                  <Table.Td pl={0} w={150}>
                    {reasonLabel(reason)}
                  </Table.Td>
                  <Table.Td c="dimmed" fz="sm">
                    {reasonSentence(reason)}
                  </Table.Td>
                  <Table.Td ta="right" pr={0}>
                    {grouped(count)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </div>
  );
}
