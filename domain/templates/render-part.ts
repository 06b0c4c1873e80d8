import { closedPrototypes, type handlebars, type RenderNotes } from "./handlebars";
import type { Moment } from "./helpers/define";
import type { EmailPart } from "./template-error";
import { Work } from "./work";

export type CompiledPart = ReturnType<typeof handlebars.compile>;

interface Noted {
  part: EmailPart;
  moment: Moment;
  /** The variables nobody has a value for are added here. */
  missing: Set<string>;
}

/** One part of a mail for one person, its work bounded: throws where the template fails for these values. */
export function renderPart(
  compiled: CompiledPart,
  context: object,
  { part, moment, missing }: Noted,
): string {
  const seeded = { ...moment, seed: `${moment.seed} ${part}` };
  const notes: RenderNotes = { part, missing, work: new Work(), moment: seeded, made: { count: 0 } };
  const written = compiled(context, { data: notes, ...closedPrototypes });
  return notes.work.wrote(written);
}
