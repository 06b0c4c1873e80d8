import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/** What a clock on the wall shows, without a zone: "2026-03-29T02:30". */
export const WallClock = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "Give day and time, like 2026-03-29T09:00")
  .refine(isOnACalendar, "There is no such day or time: give one like 2026-03-29T09:00");

function isOnACalendar(text: string): boolean {
  try {
    Temporal.PlainDateTime.from(text, { overflow: "reject" });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
