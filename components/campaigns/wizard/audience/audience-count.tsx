import { Group, Table, Text } from "@mantine/core";
import { reasonLabel, reasonSentence } from "@/domain/delivery/skip-reasons";
import type { RouterOutputs } from "../../../trpc";
import { grouped, people } from "../../../ui/figures";

export type Count = RouterOutputs["campaigns"]["review"]["audience"];

interface Props {
  count: Count;
  /** How many percent of them get nothing, to compare with. */
  holdout: number;
}

/** Exactly who gets the mail, and who is skipped and why. */
export function AudienceCount({ count: { total, reached, skipped }, holdout }: Props) {
  if (total === 0) return null;
  return (
    <div aria-live="polite">
      <Group gap={6} align="baseline">
        <Text fz={26} fw={600} lh={1.2}>
          {grouped(reached)}
        </Text>
        <Text c="dimmed">
          {verbOf(reached, holdout)} the mail, of {grouped(total)} in the audience
          {holdout > 0 && `; ${holdout} % of them are held out`}
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

function verbOf(reached: number, holdout: number): string {
  if (holdout > 0) return reached === 1 ? "person could get" : "people could get";
  return reached === 1 ? "person gets" : "people get";
}
