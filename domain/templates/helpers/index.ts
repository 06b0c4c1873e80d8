import { conditions } from "./conditions";
import { dates } from "./dates";
import type { Helper } from "./define";
import { encodings } from "./encodings";
import { letters } from "./letters";
import { numbers } from "./numbers";
import { pieces } from "./pieces";

/** HLP-2 to HLP-4: all that a template may call beside the blocks Handlebars brings along. */
export const helpers: Readonly<Record<string, Helper>> = {
  ...conditions,
  ...letters,
  ...pieces,
  ...dates,
  ...numbers,
  ...encodings,
};

/** HLP-1: Handlebars' own, and how many values each takes. */
export const blocks: Readonly<Record<string, number>> = { each: 1, with: 1, lookup: 2 };
