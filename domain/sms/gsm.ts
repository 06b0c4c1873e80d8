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

/** How many septets a character costs, or null where GSM 03.38 does not have it. */
export function septetsOf(character: string): 1 | 2 | null {
  if (septets.has(character)) return 1;
  return extension.has(character) ? 2 : null;
}

export const isGsm = (text: string): boolean => strangersIn(text).length === 0;

/** The characters, each once, for which a whole message goes out in UCS-2. */
export function strangersIn(text: string): string[] {
  return [...new Set(text)].filter((character) => septetsOf(character) === null);
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
