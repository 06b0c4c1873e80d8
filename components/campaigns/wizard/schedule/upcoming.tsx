import { List, Text } from "@mantine/core";
import { nextOccurrences } from "@/domain/schedules/occurrences";
import { isRecurring, isTimed, type Schedule } from "@/domain/schedules/schedule";
import { scheduleInWords } from "@/domain/schedules/schedule-words";

const NEXT = 5;

/** The schedule as a sentence, and the next times it means. */
export function Upcoming({ schedule, now }: { schedule: Schedule; now: Date }) {
  if (!isTimed(schedule)) return null;
  const next = nextOccurrences(schedule, now, NEXT);
  const inZone = (at: Date) =>
    at.toLocaleString("en-GB", {
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      timeZone: schedule.timeZone,
    });
  return (
    <div aria-live="polite">
      <Text fw={500}>{scheduleInWords(schedule)}.</Text>
      {isRecurring(schedule) && next.length > 0 && (
        <>
          <Text fz="sm" c="dimmed" mt="xs" mb={4}>
            {next.length < NEXT ? "All its runs:" : `The next ${NEXT} runs:`}
          </Text>
          <List size="sm" aria-label="The next runs" spacing={2}>
            {next.map(({ at }) => (
              <List.Item key={at.toISOString()}>{inZone(at)}</List.Item>
            ))}
          </List>
        </>
      )}
    </div>
  );
}
