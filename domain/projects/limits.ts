import { z } from "zod";

const cap = (what: string) =>
  z
    .int(`${what} is a whole number`)
    .min(1, `${what} is at least 1; leave it empty for no limit`)
    .max(100, `${what} is at most 100; leave it empty for no limit`)
    .nullable();

/** PRJ-6 to PRJ-9: what new campaigns of a project keep to. Null is no limit. */
export const ProjectLimits = z.object({
  dailyCap: cap("The daily limit"),
  totalCap: cap("The limit per campaign"),
  messagesPerSecond: z
    .int("The rate is a whole number")
    .min(1, "The rate is at least 1 message per second; leave it empty for no limit")
    .max(20_000, "The rate is at most 20,000 messages per second")
    .nullable(),
  maxRunSeconds: z
    .int("The longest a run may take is a whole number of seconds")
    .min(60, "A run has at least 60 seconds; leave it empty for no limit")
    .max(31_536_000, "A run takes at most a year; leave it empty for no limit")
    .nullable()
    .default(null),
});
