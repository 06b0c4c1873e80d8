import { z } from "zod";

/** How old a signed call may be: one that was listened to cannot be told again later. */
const MOST_SECONDS = 300;

/** `Waymark-Signature: t=1772442000,v1=<hex>`; null when it is nothing of the kind. */
export function readSignature(header: string): { at: number; marks: string[] } | null {
  const parts = header.split(",").map((part) => part.trim().split("="));
  const at = Number(parts.find(([name]) => name === "t")?.[1]);
  const marks = parts.flatMap(([name, mark]) => (name === "v1" && mark ? [mark] : []));
  return Number.isInteger(at) && at > 0 && marks.length > 0 ? { at, marks } : null;
}

/** What a signature is made over. */
export const signedText = (at: number, body: string) => `${at}.${body}`;

export function isRecent(at: number, now: Date): boolean {
  return Math.abs(now.getTime() / 1_000 - at) <= MOST_SECONDS;
}

/** What a signed call holds; docs/deliverability.md describes it. */
export const SignedCall = z.object({
  events: z
    .array(
      z
        .object({
          type: z.enum(["bounce", "complaint"]),
          bounce: z.enum(["hard", "soft"]).optional(), // left out: told from status and detail
          status: z.string().max(20).default(""),
          detail: z.string().max(2_000).default(""),
          message: z.string().max(1_000).optional(), // the mail's X-Waymark-Message
          messageId: z.string().max(1_000).optional(),
          at: z.iso.datetime({ offset: true }).optional(),
        })
        .refine(({ message, messageId }) => message !== undefined || messageId !== undefined, {
          message: "Give message, the value of X-Waymark-Message, or messageId",
        }),
    )
    .min(1, "There is no event in it")
    .max(1_000, "At most 1,000 events a call"),
});
export type SignedEvent = z.infer<typeof SignedCall>["events"][number];
