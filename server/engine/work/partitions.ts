import { dropPartitions } from "@/server/events/drop-partitions";
import { makePartitions } from "@/server/events/make-partitions";
import { env } from "@/server/installed-env";
import { defineWork } from "../define-work";

const DAYS_AHEAD = 3;
const HOUR_MS = 3_600_000;

/** Makes the event table's partitions ahead of the day that needs them, and drops those of days that are kept no longer. */
export const partitions = defineWork(
  "partitions",
  "upkeep",
  async ({ sql }) => {
    const days = await sql<{ day: string }[]>`
      select day from (
        select to_char((statement_timestamp() at time zone 'UTC') + n * interval '1 day', 'YYYYMMDD') as day
        from generate_series(0, ${DAYS_AHEAD}::int) n
      ) ahead where to_regclass('event_' || day) is null`;
    await makePartitions(
      sql,
      days.map(({ day }) => day),
    );
    return { done: await dropPartitions(sql, env().eventDays) };
  },
  { pollMs: HOUR_MS },
);
