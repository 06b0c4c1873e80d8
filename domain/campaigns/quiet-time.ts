import { z } from "zod";

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give the time as 21:00");

const window = { from: Time, to: Time };

const hasLength = ({ from, to }: { from: string; to: string }) => from !== to;
const noLength = { path: ["to"], error: "Give another time than the first: this is no time at all" };

/** PRJ-5, CMP-20: when nobody wants a message, by the recipient's clock; it may pass midnight. Dropped as in Pinpoint, or held until it is over. */
export const QuietTime = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  z.object({ kind: z.literal("drop"), ...window }).refine(hasLength, noLength),
  z.object({ kind: z.literal("hold"), ...window }).refine(hasLength, noLength),
]);
export type QuietTime = z.infer<typeof QuietTime>;
