/** GSM 03.38's basic alphabet: the place of a character is its septet. At 27 stands the escape, which begins a character of the extension. */
const BASIC =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿" +
  "abcdefghijklmnopqrstuvwxyzäöñüà";
const ESCAPE = 0x1b;

/** The extension table: each of these costs two septets. */
const extension = new Map([
  ["\f", 0x0a],
  ["^", 0x14],
  ["{", 0x28],
  ["}", 0x29],
  ["\\", 0x2f],
  ["[", 0x3c],
  ["~", 0x3d],
  ["]", 0x3e],
  ["|", 0x40],
  ["€", 0x65],
]);

const septets = new Map([...BASIC].map((character, septet) => [character, septet] as const));
septets.delete("\u001b");

/** By code unit, since every message is counted; 0: not in GSM 03.38. None of its characters lies beyond the euro sign. */
const costs = new Uint8Array("€".charCodeAt(0) + 1);
for (const character of septets.keys()) costs[character.charCodeAt(0)] = 1;
for (const character of extension.keys()) costs[character.charCodeAt(0)] = 2;

/** How many septets a character costs; 0 where GSM 03.38 does not have it. */
export const septetsOf = (character: string): number => costs[character.charCodeAt(0)] ?? 0;

/** How many septets a text costs, or null where it is not all GSM 03.38. */
export function septetsIn(text: string): number | null {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const cost = costs[text.charCodeAt(at)];
    if (!cost) return null;
    sum += cost;
  }
  return sum;
}

export const isGsm = (text: string): boolean => septetsIn(text) !== null;

/** The characters, each once, for which a whole message goes out in UCS-2. */
export function strangersIn(text: string): string[] {
  return [...new Set(text)].filter((character) => septetsOf(character) === 0);
}

/** As SMSCs take the default alphabet: a septet an octet. Throws for text that is not all GSM 03.38. */
export function gsmOctets(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap(octetsOf));
}

function octetsOf(character: string): number[] {
  const basic = septets.get(character);
  if (basic !== undefined) return [basic];
  const extended = extension.get(character);
  if (extended === undefined) throw new Error(`${character} is not in GSM 03.38`);
  return [ESCAPE, extended];
}
