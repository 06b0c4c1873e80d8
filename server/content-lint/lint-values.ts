import { askedOf, withoutDefaults } from "@/domain/content-lint/asked-values";
import type { Context } from "@/server/context";
import type { AudienceSql } from "@/server/segments/audience-sql";
import { countBlanks } from "./count-blanks";
import type { SentContent } from "./find-content";
import type { TreatmentPlace } from "./recipients-of";
import { type Rendered, renderSample } from "./render-sample";

export interface LintedValue {
  variable: string;
  people: number;
  /** Up to five of them. */
  ids: string[];
  /** Whether they are counted among all, or among those rendered. */
  counted: "all" | "sample";
  consequence: Consequence;
}

/** What becomes of whoever lacks a value: the template says it. */
export type Consequence = "blank" | "skipped";

export interface ValuesLint {
  /** Who would get this treatment. */
  people: number;
  /** For how many of them the mail was written to look at it; 0: all that it asks could be counted. */
  rendered: number;
  values: LintedValue[];
  failed: Rendered["failed"];
}

interface Linted {
  place: TreatmentPlace;
  content: SentContent;
}

/** Which values people lack: counted over everybody where the mail just writes them; what only a rendering knows is looked at in a sample. */
export async function lintValues(ctx: Context, audience: AudienceSql, linted: Linted): Promise<ValuesLint> {
  const { place, content } = linted;
  const { defaults = {}, whenMissing = "blank" } = content.content;
  const asked = withoutDefaults(askedOf(content.content), Object.keys(defaults));
  const consequence = whenMissing === "skip" ? "skipped" : "blank";
  const { people, blanks } = await countBlanks(ctx, audience, { place, values: asked.values });
  const values: LintedValue[] = blanks.map((blank) => ({ ...blank, counted: "all", consequence }));
  const nobody = { people: 0, ids: [], detail: "" };
  if (!asked.needsRendering || people === 0) return { people, rendered: 0, values, failed: nobody };
  const sample = await renderSample(ctx, audience, { place, email: content.email });
  const plain = new Set(asked.values.map(({ name }) => name));
  const isAll = sample.looked === people;
  const others: LintedValue[] = [...sample.missing]
    .filter(([variable]) => !plain.has(variable))
    .map(([variable, found]) => ({ variable, ...found, counted: isAll ? "all" : "sample", consequence }));
  return { people, rendered: sample.looked, values: [...values, ...others], failed: sample.failed };
}
