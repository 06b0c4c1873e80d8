/** What a server says it can do, in its answer to EHLO. */
export interface Offers {
  pipelining: boolean;
  eightBit: boolean;
  utf8: boolean;
  startTls: boolean;
  /** Whether it wants to be told how large a mail is, and the most bytes it takes. */
  size: { most: number } | null;
  /** Ways to sign in, in capitals. */
  signIn: ReadonlySet<string>;
}

export function readOffers(reply: string): Offers {
  const said = new Map<string, string[]>();
  for (const line of reply.split("\n").slice(1)) {
    const [keyword = "", ...words] = line
      .slice(4)
      .trim()
      .toUpperCase()
      .split(/[\s=]+/); // “AUTH=LOGIN” is an old way to say it
    said.set(keyword, [...(said.get(keyword) ?? []), ...words]);
  }
  const sizes = said.get("SIZE");
  return {
    pipelining: said.has("PIPELINING"),
    eightBit: said.has("8BITMIME"),
    utf8: said.has("SMTPUTF8") && said.has("8BITMIME"),
    startTls: said.has("STARTTLS"),
    size: sizes ? { most: Number(sizes[0]) || Number.POSITIVE_INFINITY } : null,
    signIn: new Set(said.get("AUTH") ?? []),
  };
}

/** Of a server that knows nothing but HELO. */
export const noOffers: Offers = readOffers("");
