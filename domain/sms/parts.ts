import { septetsIn, septetsOf } from "./gsm";

export type SmsEncoding = "GSM-7" | "UCS-2";

/** SMS-5: a part has 140 octets; those of a longer message give six to the header that joins them. */
const capacities = {
  "GSM-7": { alone: 160, joined: 153 },
  "UCS-2": { alone: 70, joined: 67 },
} satisfies Record<SmsEncoding, { alone: number; joined: number }>;

export interface SmsParts {
  encoding: SmsEncoding;
  /** Septets, or code units of UCS-2. */
  units: number;
  parts: string[];
  /** What still fits without another part. */
  unitsLeft: number;
}

/** One character outside of GSM 03.38 makes the whole message UCS-2. A character is never split between parts; an empty text has no part. */
export function partsOf(text: string): SmsParts {
  const septets = septetsIn(text);
  const encoding: SmsEncoding = septets === null ? "UCS-2" : "GSM-7";
  const { alone, joined } = capacities[encoding];
  const units = septets ?? text.length;
  if (units <= alone) return { encoding, units, parts: text === "" ? [] : [text], unitsLeft: alone - units };
  const cost = septets === null ? unitsOf : septetsOf;
  const parts = cut(text, joined, cost);
  return { encoding, units, parts, unitsLeft: joined - unitsIn(parts.at(-1) ?? "", cost) };
}

const unitsOf = (character: string) => character.length;

function unitsIn(text: string, cost: (character: string) => number): number {
  let units = 0;
  for (const character of text) units += cost(character);
  return units;
}

function cut(text: string, capacity: number, cost: (character: string) => number): string[] {
  const parts: string[] = [];
  let part = "";
  let used = 0;
  for (const character of text) {
    if (used + cost(character) > capacity) {
      parts.push(part);
      part = "";
      used = 0;
    }
    part += character;
    used += cost(character);
  }
  return [...parts, part];
}
