import { z } from "zod";

/** A line of a mail header: a break in it could smuggle in another header, and a mail with any other control character there is refused. */
export const SenderName = z
  .string()
  .trim()
  .max(128, "A sender's name has at most 128 characters")
  .regex(/^\P{Cc}*$/u, "A sender's name is a single line without tabs");

export const SenderAddress = z.email("Write an address like news@example.com").max(254);

export interface Sender {
  name: string;
  address: string;
}

interface Named {
  fromName: string | null;
  fromAddress: string | null;
}

/** The first of the candidates that names an address, campaign before project before provider; a missing name is taken from the next one. */
export function senderOf(...candidates: Named[]): Sender | null {
  const address = candidates.find((candidate) => candidate.fromAddress)?.fromAddress;
  if (!address) return null;
  const name = candidates.find((candidate) => candidate.fromName)?.fromName;
  return { name: name ?? "", address };
}

const MOST_REPLY_ADDRESSES = 10;

/** EML-4, EML-13: whom a project's mail comes from, and where answers go. */
export const EmailSender = z.object({
  fromName: SenderName,
  fromAddress: z.literal("").or(SenderAddress), // empty: the provider's
  replyTo: z
    .array(SenderAddress)
    .max(MOST_REPLY_ADDRESSES, `At most ${MOST_REPLY_ADDRESSES} addresses for answers`)
    .transform((addresses) => [...new Set(addresses)]),
});
