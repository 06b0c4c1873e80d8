import type { WrittenMail } from "../carrier";
import type { Offers } from "./offers";

/** RFC 5321, 4.5.2: a line that begins with a dot gets one more, so that none ends the mail. Lines that only a lenient server would see are treated alike. */
export function stuffDots(raw: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let copied = 0;
  const stuff = (at: number) => {
    pieces.push(raw.subarray(copied, at), DOT);
    copied = at;
  };
  if (raw[0] === DOT[0]) stuff(0);
  for (let at = raw.indexOf("\n."); at >= 0; at = raw.indexOf("\n.", at + 2)) stuff(at + 1);
  return copied === 0 && pieces.length === 0 ? raw : Buffer.concat([...pieces, raw.subarray(copied)]);
}

const DOT = Buffer.from(".");

/** A mail's last line must end before the dot that ends the mail. */
export function endOf(raw: Buffer): string {
  return raw.length === 0 || (raw.at(-1) === 10 && raw.at(-2) === 13) ? ".\r\n" : "\r\n.\r\n";
}

export function mailFrom(address: string, { raw, eightBit, utf8 }: WrittenMail, { size }: Offers): string {
  const told = size ? ` SIZE=${raw.length}` : "";
  return `MAIL FROM:<${address}>${told}${eightBit ? " BODY=8BITMIME" : ""}${utf8 ? " SMTPUTF8" : ""}\r\n`;
}

export const rcptTo = (address: string) => `RCPT TO:<${address}>\r\n`;
