import { gsmOctets } from "./gsm";
import { partsOf, type SmsEncoding } from "./parts";

/** SMPP 3.4, 5.2.19: 0 is the SMSC's default alphabet, 8 is UCS-2. */
const dataCodings = { "GSM-7": 0, "UCS-2": 8 } satisfies Record<SmsEncoding, number>;

export interface SmsPart {
  dataCoding: number;
  /** Whether the octets begin with a user data header: `esm_class` says so with 0x40. */
  hasHeader: boolean;
  octets: Uint8Array;
}

/** A message as SMPP takes it, a part each. `reference` tells the parts of one message from those of others to the same phone. */
export function smsPartsOf(text: string, reference: number): SmsPart[] {
  const { encoding, parts } = partsOf(text);
  const encode = encoding === "GSM-7" ? gsmOctets : ucs2Octets;
  const dataCoding = dataCodings[encoding];
  if (parts.length === 1) return [{ dataCoding, hasHeader: false, octets: encode(text) }];
  return parts.map((part, at) => ({
    dataCoding,
    hasHeader: true,
    octets: Uint8Array.from([...headerOf(reference, parts.length, at + 1), ...encode(part)]),
  }));
}

/** 3GPP TS 23.040, 9.2.3.24.1: five octets follow, element 0, three octets: reference, how many parts, which one. */
const headerOf = (reference: number, total: number, nth: number) => [5, 0, 3, reference & 0xff, total, nth];

function ucs2Octets(text: string): Uint8Array {
  const octets = new Uint8Array(text.length * 2);
  const view = new DataView(octets.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at));
  return octets;
}
