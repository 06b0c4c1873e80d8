import { z } from "zod";

/** QTA-15: of an e-mail template, all parts together. */
export const MOST_CHARACTERS = 600_000;

const MOST_SUBJECT = 998; // a header line of RFC 5322

/** TPL-3: what a mail says. An unfinished draft may be empty; launching asks for more. */
export const TemplateContent = z
  .object({
    subject: z
      .string()
      .max(MOST_SUBJECT, `A subject has at most ${MOST_SUBJECT} characters`)
      .regex(/^[^\r\n]*$/, "A subject is a single line"),
    html: z.string(),
    text: z.string(),
  })
  .refine(
    ({ subject, html, text }) => subject.length + html.length + text.length <= MOST_CHARACTERS,
    `A mail has at most ${MOST_CHARACTERS.toLocaleString("en")} characters`,
  );

export type TemplateContent = z.infer<typeof TemplateContent>;
