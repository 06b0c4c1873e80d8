import { expect, test } from "vitest";
import type { Schedule } from "@/domain/schedules/schedule";
import { readValues, valuesOf } from "./schedule-values";

const zone = { timeZone: "Europe/Berlin", recipientsLocalTime: true };

test.each<Schedule>([
  { kind: "immediately" },
  { kind: "once", at: "2026-03-09T09:00", ...zone },
  { kind: "daily", start: "2026-03-09T09:00", end: null, every: 2, ...zone },
  { kind: "weekly", start: "2026-03-09T09:00", end: "2026-06-01T00:00", every: 1, weekdays: [1, 4], ...zone },
  { kind: "monthly", start: "2026-01-31T09:00", end: null, every: 1, ...zone },
  { kind: "hourly", start: "2026-03-09T09:15", end: null, every: 4, timeZone: "UTC" },
])("[CMP-17] the fields of a schedule that is $kind say just that schedule", (schedule) => {
  expect(readValues(valuesOf(schedule, "UTC"))).toEqual({ schedule, fault: null });
});

test("[CMP-17] what is not filled in yet is told at its field", () => {
  const values = { ...valuesOf({ kind: "immediately" }, "UTC"), kind: "daily" } as const;
  expect(readValues(values)).toMatchObject({ fault: { field: "start", message: "Choose a day and a time" } });
  const begun = { ...values, start: "2026-03-09T09:00" };
  expect(readValues({ ...begun, every: "" })).toMatchObject({ fault: { field: "every" } });
  expect(readValues({ ...begun, every: 99 })).toMatchObject({ fault: { field: "every" } });
  expect(readValues({ ...begun, timeZone: "Mars/Base" })).toMatchObject({ fault: { field: "timeZone" } });
  expect(readValues(begun).fault).toBeNull();
});
