import { randomBytes } from "node:crypto";
import { domainToASCII } from "node:url";
import { encodeWord, encodeWords, foldLines } from "nodemailer/lib/mime-funcs";
import type { Handover } from "../provider";
import type { WrittenMail } from "./carrier";

const LONGEST_LINE = 990; // SMTP allows 998

interface Writing {
  at: Date;
  /** Whether what is beyond ASCII may go out as it is. */
  eightBit: boolean;
}

/** A mail as it goes over the wire. Its parts are written plainly where they can be, else in base64: both cost next to nothing. */
export function composeMail(message: Handover, { at, eightBit }: Writing): WrittenMail {
  const { from, to, replyTo, subject, headers, html, text } = message;
  const lines = [
    `From: ${mailbox(from)}`,
    `To: ${asciiAddress(to)}`,
    ...(replyTo.length > 0 ? [`Reply-To: ${replyTo.map(asciiAddress).join(", ")}`] : []),
    foldLines(`Subject: ${encoded(subject)}`, 76),
    `Date: ${at.toUTCString().replace("GMT", "+0000")}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${encoded(value)}`),
    "MIME-Version: 1.0",
  ];
  const parts = [part("text/plain", text, eightBit), part("text/html", html, eightBit)].filter(
    (made) => made.content !== "",
  );
  const [only = part("text/plain", "", false)] = parts;
  const body = parts.length > 1 ? alternatives(parts) : `${only.head}\r\n\r\n${only.content}`;
  const utf8 = [from.address, to, ...replyTo].some((address) => !isAscii(asciiAddress(address)));
  const isWide = utf8 || parts.some(({ encoding }) => encoding === "8bit");
  const raw = Buffer.from(`${lines.join("\r\n")}\r\n${body}\r\n`, isWide ? "utf8" : "latin1");
  return { raw, eightBit: isWide, utf8 };
}

interface Part {
  encoding: "7bit" | "8bit" | "base64";
  head: string;
  content: string;
}

function alternatives(parts: Part[]): string {
  const boundary = `=_${randomBytes(12).toString("hex")}`;
  const written = parts.map(({ head, content }) => `--${boundary}\r\n${head}\r\n\r\n${content}\r\n`);
  return `Content-Type: multipart/alternative; boundary="${boundary}"\r\n\r\n${written.join("")}--${boundary}--`;
}

function part(type: string, content: string, eightBit: boolean): Part {
  const lines = /[\r\n]/.test(content) ? content.replace(/\r\n|\r|\n/g, "\r\n") : content; // a bare one is no line's end in a mail
  const encoding = encodingFor(lines, eightBit);
  return {
    encoding,
    head: `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}`,
    content: encoding === "base64" ? inBase64(lines) : lines,
  };
}

function encodingFor(lines: string, eightBit: boolean): Part["encoding"] {
  if (/[^\t\r\n\x20-\x7e\u0080-\uffff]/.test(lines)) return "base64";
  const plain = isAscii(lines) ? "7bit" : "8bit";
  if (plain === "8bit" && !eightBit) return "base64";
  return hasLongLine(Buffer.from(lines)) ? "base64" : plain;
}

function hasLongLine(content: Buffer): boolean {
  for (let start = 0; start + LONGEST_LINE < content.length; ) {
    const end = content.lastIndexOf("\n", start + LONGEST_LINE);
    if (end < start) return true;
    start = end + 1;
  }
  return false;
}

function inBase64(content: string): string {
  const encoded = Buffer.from(content, "utf8").toString("base64");
  return encoded.replace(/.{76}(?!$)/g, "$&\r\n");
}

/** Text that looks encoded already would be read as something else. */
function encoded(text: string): string {
  return text.includes("=?") ? encodeWord(text, "B", 52) : encodeWords(text, "B", 52);
}

function mailbox({ name, address }: Handover["from"]): string {
  if (name === "") return asciiAddress(address);
  const isPlain = /^[\x20-\x7e]*$/.test(name) && !name.includes("=?");
  const written = isPlain
    ? `"${name.replace(/[\\"]/g, "\\$&")}"`
    : encodeWord(name, "B", 52).replace(/\?= =\?/g, "?=\r\n =?");
  return `${written} <${asciiAddress(address)}>`;
}

const isAscii = (text: string) => !/[^\0-\x7f]/.test(text);

/** Domains are written in ASCII; a local part beyond it needs a server that knows SMTPUTF8. */
export function asciiAddress(address: string): string {
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1);
  return `${address.slice(0, at)}@${domainToASCII(domain) || domain}`;
}
