import { z } from "zod";

/** An IANA time zone, as the runtime knows it: "Europe/Berlin". */
export const TimeZone = z
  .string()
  .trim()
  .refine(isTimeZone, "Choose a time zone from the list, such as Europe/Berlin");

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
