import { handlebars, type RenderNotes } from "./handlebars";
import { isMissing, textOf } from "./helpers/values";
import { withoutMarks } from "./links";

/** No author can call these: check-calls.ts has run before. */
export const PRINT = "print value";
export const EXPECT = "expect value";

interface NotesOptions {
  data: RenderNotes;
}

/** Writes a value, and notes the variable that has none. */
handlebars.registerHelper(PRINT, function print(value: unknown, name: string, { data }: NotesOptions) {
  data.work.step();
  const text = withoutMarks(textOf(value));
  if (text === "" && name !== "") data.missing.add(name);
  return data.work.wrote(text);
});

/** Hands a variable to a helper that cannot do without it. */
handlebars.registerHelper(EXPECT, function expected(value: unknown, name: string, { data }: NotesOptions) {
  if (isMissing(value) && name !== "") data.missing.add(name);
  return value;
});
