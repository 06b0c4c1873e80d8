import { type Calling, type Helper, HelperFault, type Literals } from "./define";
import { asNumber, isMissing, textOf, wholeNumber } from "./values";

const WIDEST = 1_000;
const SHORTEST = 4; // one letter and the three dots

/** HLP-3: what is cut off a text, put into it or set around it. */
export const pieces = {
  abbreviate: {
    takes: [2, 2],
    faultIn: ({ values: [, most] }) =>
      most === undefined || (asNumber(most) ?? 0) >= SHORTEST
        ? null
        : `“abbreviate” keeps at least ${SHORTEST} characters`,
    run: ([value, length]) => {
      const most = wholeNumber(length, "The length");
      if (most < SHORTEST) throw new HelperFault(`“abbreviate” keeps at least ${SHORTEST} characters`);
      const text = textOf(value);
      return text.length <= most ? text : `${text.slice(0, most - 3)}...`;
    },
  },
  cut: {
    takes: [1, 2],
    run: ([value, piece], { work }) =>
      replaced(textOf(value), { piece: piece === undefined ? " " : textOf(piece), by: "", work }),
  },
  replace: {
    takes: [3, 3],
    run: ([value, piece, by], { work }) =>
      replaced(textOf(value), { piece: textOf(piece), by: textOf(by), work }),
  },
  substring: {
    takes: [2, 3],
    run: ([value, start, end]) => {
      const text = textOf(value);
      const from = wholeNumber(start, "The first place");
      return text.slice(
        from,
        end === undefined ? undefined : Math.max(from, wholeNumber(end, "The last place")),
      );
    },
  },
  join: {
    takes: [2, 100],
    named: ["prefix", "suffix"],
    run: (values, { hash, work }) => {
      const between = textOf(values.at(-1));
      const [first] = values;
      const list = Array.isArray(first) && values.length === 2 ? first : values.slice(0, -1);
      if (list.every(isMissing)) return "";
      const texts = list.map(textOf);
      work.room(texts.length * between.length);
      return textOf(hash.prefix) + texts.join(between) + textOf(hash.suffix);
    },
  },
  center: {
    takes: [1, 2],
    named: ["size", "pad"],
    faultIn: needsSize,
    run: ([value, size], { hash }) => {
      const text = textOf(value);
      const [width, pad] = [widthOf(size, hash), padOf(hash)];
      const before = text.length + Math.floor(Math.max(0, width - text.length) / 2);
      return text.padStart(before, pad).padEnd(width, pad);
    },
  },
  ljust: {
    takes: [1, 2],
    named: ["size", "pad"],
    faultIn: needsSize,
    run: ([value, size], { hash }) => textOf(value).padEnd(widthOf(size, hash), padOf(hash)),
  },
  rjust: {
    takes: [1, 2],
    named: ["size", "pad"],
    faultIn: needsSize,
    run: ([value, size], { hash }) => textOf(value).padStart(widthOf(size, hash), padOf(hash)),
  },
} satisfies Record<string, Helper>;

function needsSize({ values, hash }: Literals): string | null {
  return values.length === 2 || "size" in hash ? null : "Say how wide it is to be: size=20";
}

function widthOf(size: unknown, hash: Calling["hash"]): number {
  const width = wholeNumber(size ?? hash.size, "The size");
  if (width > WIDEST) throw new HelperFault(`The size is at most ${WIDEST}`);
  return width;
}

const padOf = (hash: Calling["hash"]) => textOf(hash.pad) || " ";

interface Replacing {
  piece: string;
  by: string;
  work: Calling["work"];
}

function replaced(text: string, { piece, by, work }: Replacing): string {
  if (piece === "") return text;
  const parts = text.split(piece);
  work.room(parts.length * by.length);
  return parts.join(by);
}
