import { Group, Loader, Text } from "@mantine/core";
import { grouped, share } from "../ui/figures";

interface Props {
  counted: { count: number; total: number; isEstimate: boolean };
  /** Another answer is on its way. */
  isOld?: boolean;
}

/** How many people are in a segment, and how much of the project that is. */
export function HowMany({ counted: { count: people, total, isEstimate }, isOld = false }: Props) {
  return (
    <>
      <Group gap="xs" align="center">
        <Text fz={30} fw={600} lh={1.2} c={isOld ? "dimmed" : undefined} data-testid="segment-count">
          {isEstimate && "about "}
          {grouped(people)}
        </Text>
        <Text c="dimmed">{people === 1 ? "person" : "people"}</Text>
        {isOld && <Loader size={14} role="status" aria-label="Counting" />}
      </Group>
      <Text c="dimmed" fz="sm">
        {share(people, total)} of the {grouped(total)} in this project
        {isEstimate ? ", estimated from a sixteenth of them" : ""}
      </Text>
    </>
  );
}
