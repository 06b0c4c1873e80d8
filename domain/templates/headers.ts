import { z } from "zod";

/** TPL-3, EML-11 */
export const MOST_HEADERS = 15;
export const MOST_HEADER_NAME = 126;
export const MOST_HEADER_VALUE = 870;

/** Written by whoever hands the mail over: a template that set them could pretend to be somebody else, or break the mail. */
const OURS = new Set([
  "from",
  "to",
  "cc",
  "bcc",
  "subject",
  "date",
  "sender",
  "reply-to",
  "message-id",
  "return-path",
  "received",
  "mime-version",
  "content-type",
  "content-transfer-encoding",
  "content-disposition",
  "dkim-signature",
  "feedback-id",
]);

const isOurs = (name: string) =>
  OURS.has(name.toLowerCase()) || /^(resent-|arc-|x-ses-|x-waymark-)/i.test(name);

const HeaderName = z
  .string()
  .trim()
  .min(1, "Name the header")
  .max(MOST_HEADER_NAME, `A header's name has at most ${MOST_HEADER_NAME} characters`)
  .regex(/^[!-9;-~]+$/, "A header's name has no spaces, colons or letters beyond ASCII")
  .refine((name) => !isOurs(name), "This header is written by Waymark: choose another name");

const HeaderValue = z
  .string()
  .trim()
  .min(1, "Say what the header holds")
  .max(MOST_HEADER_VALUE, `A header's value has at most ${MOST_HEADER_VALUE} characters`)
  .regex(/^\P{Cc}*$/u, "A header's value is a single line without tabs");

export const MailHeader = z.object({ name: HeaderName, value: HeaderValue });
export type MailHeader = z.infer<typeof MailHeader>;

export const MailHeaders = z
  .array(MailHeader)
  .max(MOST_HEADERS, `A mail has at most ${MOST_HEADERS} headers of its own`)
  .superRefine((headers, { addIssue }) => {
    const seen = new Set<string>();
    for (const [at, { name }] of headers.entries()) {
      if (seen.has(name.toLowerCase())) {
        addIssue({ code: "custom", path: [at, "name"], message: "This header is there already" });
      }
      seen.add(name.toLowerCase());
    }
  });
