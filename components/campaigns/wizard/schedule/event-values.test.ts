import { expect, test } from "vitest";
import type { Schedule } from "@/domain/schedules/schedule";
import { eventValuesOf, readEventValues } from "./event-values";

const schedule: Schedule = {
  kind: "event",
  trigger: {
    types: ["cart.abandoned"],
    where: [{ of: "metric", name: "total", test: { operator: "greater_than", number: 50 } }],
  },
  start: null,
  end: "2026-06-01T00:00",
  timeZone: "Europe/Berlin",
  withinMinutes: 5,
};

test("[CMP-21] the fields of a campaign that waits for events say just that", () => {
  expect(readEventValues(eventValuesOf(schedule, "UTC"))).toEqual({ schedule, fault: null });
});

test("[CMP-21] what is not filled in yet is told at its field", () => {
  const values = eventValuesOf(schedule, "UTC");
  const fieldOf = (some: object) => readEventValues({ ...values, ...some }).fault?.field;
  expect(readEventValues(eventValuesOf({ kind: "immediately" }, "UTC")).fault).toMatchObject({
    field: "types",
  });
  expect(fieldOf({ where: [{ of: "metric", name: "", test: { operator: "equals", number: 1 } }] })).toBe(
    "where",
  );
  expect(fieldOf({ where: [{ of: "attribute", name: "plan", test: { operator: "is", values: [] } }] })).toBe(
    "where",
  );
  expect(fieldOf({ withinMinutes: "" })).toBe("withinMinutes");
  expect(fieldOf({ withinMinutes: 0 })).toBe("withinMinutes");
  expect(fieldOf({ timeZone: "Mars/Base" })).toBe("timeZone");
  expect(fieldOf({ end: "soon" })).toBe("end");
});
