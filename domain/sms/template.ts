import { type CompiledEmail, compileEmail } from "@/domain/templates/compile";
import type { TemplateContent } from "@/domain/templates/content";
import type { Moment } from "@/domain/templates/helpers/define";
import type { Person } from "@/domain/templates/person";
import { renderEmail } from "@/domain/templates/render";
import { partsOf, type SmsParts } from "./parts";
import { textProblem } from "./text-problem";

/** What a text template says: the words of a mail's text part, and the same rules for those who have no value. */
export type SmsTemplate = Pick<TemplateContent, "text" | "defaults" | "whenMissing">;

/** Throws a TemplateError for the first thing that cannot be used. */
export function compileSms(template: SmsTemplate): CompiledEmail {
  return compileEmail({ ...template, subject: "", html: "" });
}

export type RenderedSms =
  | { ok: true; text: string; parts: SmsParts; problem: string | null; missing: string[]; needed: string[] }
  | { ok: false; detail: string };

/** TPL-5: a text with a person's own values, and the parts it comes to: values can flip the encoding. */
export function renderSms(compiled: CompiledEmail, person: Person, moment: Moment): RenderedSms {
  const rendering = renderEmail(compiled, person, moment);
  if (!rendering.ok) return rendering;
  const { text, missing, needed } = rendering;
  return { ok: true, text, parts: partsOf(text), problem: textProblem(text), missing, needed };
}

export interface PartsSpread {
  people: number;
  least: number;
  typical: number;
  most: number;
  /** Over everybody. */
  parts: number;
  /** People whose values, or whose text, force UCS-2. */
  inUcs2: number;
}

/** What a template comes to over many people. */
export function spreadOf(messages: readonly SmsParts[]): PartsSpread {
  const counts = messages.map(({ parts }) => parts.length).sort((a, b) => a - b);
  return {
    people: counts.length,
    least: counts.at(0) ?? 0,
    typical: counts[Math.floor(counts.length / 2)] ?? 0,
    most: counts.at(-1) ?? 0,
    parts: counts.reduce((sum, count) => sum + count, 0),
    inUcs2: messages.filter(({ encoding }) => encoding === "UCS-2").length,
  };
}
