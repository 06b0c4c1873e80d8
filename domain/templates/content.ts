import { z } from "zod";
import { MailHeaders } from "./headers";

/** QTA-15: of an e-mail template, all parts together; and of the design its HTML was made with. */
export const MOST_CHARACTERS = 600_000;

const MOST_SUBJECT = 998; // a header line of RFC 5322
const MOST_DEFAULTS = 250;

/** TPL-13: what becomes of a person who has no value for a variable that has no default. */
export const missingRules = ["skip", "blank"] as const;
export type MissingRule = (typeof missingRules)[number];

/** By variable; an empty default is chosen too: this one may stay blank. */
const Defaults = z
  .record(z.string().min(1).max(300), z.string().max(1_000, "A default has at most 1,000 characters"))
  .refine(
    (defaults) => Object.keys(defaults).length <= MOST_DEFAULTS,
    `A template has at most ${MOST_DEFAULTS} defaults`,
  );

/** TPL-3: what a mail says. An unfinished draft may be empty; launching asks for more. */
export const TemplateContent = z
  .object({
    subject: z
      .string()
      .max(MOST_SUBJECT, `A subject has at most ${MOST_SUBJECT} characters`)
      .regex(/^[^\r\n]*$/, "A subject is a single line"),
    html: z.string(),
    text: z.string(),
    headers: MailHeaders.default([]),
    defaults: Defaults.default({}),
    whenMissing: z.enum(missingRules).default("skip"),
    /** The MJML that the HTML was made of; null where it was written by hand. */
    design: z.string().max(MOST_CHARACTERS, "The design is too large").nullable().default(null),
  })
  .refine(
    ({ subject, html, text }) => subject.length + html.length + text.length <= MOST_CHARACTERS,
    `A mail has at most ${MOST_CHARACTERS.toLocaleString("en")} characters`,
  );

/** What is left out is empty, and has no rule. */
export type TemplateContent = z.input<typeof TemplateContent>;
