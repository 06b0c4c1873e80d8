import { closedPrototypes, type handlebars, type RenderNotes } from "./handlebars";
import { Work } from "./work";

export type CompiledPart = ReturnType<typeof handlebars.compile>;

/** One part of a mail for one person, its work bounded: throws where the template fails for these values. */
export function renderPart(compiled: CompiledPart, context: object, missing: Set<string>): string {
  const notes: RenderNotes = { missing, work: new Work() };
  const written = compiled(context, { data: notes, ...closedPrototypes });
  return notes.work.wrote(written);
}
