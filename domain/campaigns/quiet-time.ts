import { z } from "zod";

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give the time as 21:00");

const window = { from: Time, to: Time };

/** PRJ-5, CMP-20: when nobody wants a message, by the recipient's clock; it may pass midnight. Dropped as in Pinpoint, or held until it is over. */
export const QuietTime = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  z.object({ kind: z.literal("drop"), ...window }),
  z.object({ kind: z.literal("hold"), ...window }),
]);
export type QuietTime = z.infer<typeof QuietTime>;
