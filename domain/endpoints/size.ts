import type { EndpointDraft } from "./endpoint-draft";

/** What of an endpoint counts for its size (END-14). */
export type Sized = Pick<
  EndpointDraft,
  "attributes" | "userAttributes" | "metrics" | "demographic" | "location"
>;

/** How many KB it would have, if that is more than it may; else null. */
export function kilobytesBeyond(endpoint: Sized, most: number): number | null {
  if (atMostBytes(endpoint) <= most * 1024) return null;
  const bytes = bytesOf(endpoint);
  return bytes > most * 1024 ? Math.ceil(bytes / 1024) : null;
}

/** Its names and values as JSON. */
export function bytesOf({ attributes, userAttributes, metrics, demographic, location }: Sized): number {
  const written = JSON.stringify({ attributes, userAttributes, metrics, demographic, location });
  return new TextEncoder().encode(written).length;
}

const BYTES_A_CHARACTER = 3; // at most, in UTF-8 as in JSON's own escapes
const BYTES_AROUND = 8; // quotes, colon, comma, brackets

/** Quicker to tell, and never too little. */
function atMostBytes({ attributes, userAttributes, metrics, demographic, location }: Sized): number {
  const fields = atMostBytesIn(metrics) + atMostBytesIn(demographic) + atMostBytesIn(location);
  return 100 + fields + atMostBytesIn(attributes) + atMostBytesIn(userAttributes);
}

function atMostBytesIn(values: Record<string, string | number | string[]>): number {
  let bytes = 0;
  for (const name in values) bytes += name.length * BYTES_A_CHARACTER + atMostBytesOf(values[name]);
  return bytes;
}

function atMostBytesOf(value: string | number | string[] | undefined): number {
  if (typeof value === "string") return value.length * BYTES_A_CHARACTER + BYTES_AROUND;
  if (!Array.isArray(value)) return 40;
  let bytes = BYTES_AROUND;
  for (const each of value) bytes += each.length * BYTES_A_CHARACTER + BYTES_AROUND;
  return bytes;
}
