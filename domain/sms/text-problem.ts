import { strangersIn } from "./gsm";
import { partsOf, type SmsEncoding } from "./parts";

/** SMS-5, TPL-5: what a whole message may hold, in units of its encoding. */
export const mostUnits = { "GSM-7": 1_600, "UCS-2": 630 } satisfies Record<SmsEncoding, number>;

/** Why a text cannot go out as one message, with the fix, or null. */
export function textProblem(text: string): string | null {
  if (text.trim() === "") return "The message is empty. Write something.";
  const { encoding, units } = partsOf(text);
  const most = mostUnits[encoding];
  if (units <= most) return null;
  const count = `This message has ${units.toLocaleString("en")} characters in ${encoding}; at most ${most.toLocaleString("en")} go out.`;
  return encoding === "GSM-7"
    ? `${count} Shorten it.`
    : `${count} Shorten it, or replace the characters that force UCS-2: then ${mostUnits["GSM-7"].toLocaleString("en")} fit.`;
}

const MANY_PARTS = 3;

/** What is worth a second look in a text that can go out, or null. */
export function textWarning(text: string): string | null {
  const { encoding, parts } = partsOf(text);
  if (parts.length < MANY_PARTS) return null;
  const why = encoding === "UCS-2" ? ` “${strangersIn(text)[0]}” makes them as short as 67 characters.` : "";
  return `This message goes out in ${parts.length} parts, and each is paid for.${why}`;
}
