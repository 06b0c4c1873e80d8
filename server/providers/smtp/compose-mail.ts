import { randomBytes } from "node:crypto";
import { domainToASCII } from "node:url";
import { encodeWord, encodeWords, foldLines } from "nodemailer/lib/mime-funcs";
import type { Handover } from "../provider";
import type { WrittenMail } from "./carrier";

const LONGEST_LINE = 990; // SMTP allows 998
const BASE64_LINE = 76;

interface Writing {
  at: Date;
  /** Whether what is beyond ASCII may go out as it is. */
  eightBit: boolean;
}

/**
 * A mail as it goes over the wire. Its parts are written plainly where they can be, else in base64. What all mails of
 * one sending share is assembled once: whoever hands over many of them gives them one and the same `from`.
 */
export function composeMail(message: Handover, { at, eightBit }: Writing): WrittenMail {
  const { from, to, replyTo, subject, headers, html, text } = message;
  const frame = frameOf(from);
  const lines = [
    frame.from,
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
  const body = parts.length > 1 ? alternatives(parts, frame) : `${only.head}${only.content}`;
  const utf8 = [from.address, to, ...replyTo].some((address) => !isAscii(asciiAddress(address)));
  const isWide = utf8 || parts.some(({ encoding }) => encoding === "8bit");
  const raw = Buffer.from(`${lines.join("\r\n")}\r\n${body}\r\n`, isWide ? "utf8" : "latin1");
  return { raw, eightBit: isWide, utf8 };
}

/** What stays the same from mail to mail. A boundary that nobody can guess may stand in many of them. */
interface Frame {
  from: string;
  begin: string;
  between: string;
  end: string;
}

const frames = new WeakMap<Handover["from"], Frame>();

function frameOf(from: Handover["from"]): Frame {
  const known = frames.get(from);
  if (known) return known;
  const boundary = `=_${randomBytes(12).toString("hex")}`;
  const frame = {
    from: `From: ${mailbox(from)}`,
    begin: `Content-Type: multipart/alternative; boundary="${boundary}"\r\n\r\n--${boundary}\r\n`,
    between: `\r\n--${boundary}\r\n`,
    end: `\r\n--${boundary}--`,
  };
  frames.set(from, frame);
  return frame;
}

type Encoding = "7bit" | "8bit" | "base64";

interface Part {
  encoding: Encoding;
  head: string;
  content: string;
}

function alternatives(parts: Part[], { begin, between, end }: Frame): string {
  return begin + parts.map(({ head, content }) => head + content).join(between) + end;
}

const heads = new Map(
  ["text/plain", "text/html"].flatMap((type) =>
    ["7bit", "8bit", "base64"].map((encoding) => [
      `${type} ${encoding}`,
      `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`,
    ]),
  ),
);

function part(type: "text/plain" | "text/html", content: string, eightBit: boolean): Part {
  const lines = withMailBreaks(content);
  const bytes = Buffer.from(lines);
  const encoding = encodingFor(lines, bytes, eightBit);
  const head = heads.get(`${type} ${encoding}`) ?? "";
  return { encoding, head, content: encoding === "base64" ? inBase64(bytes) : lines };
}

/** A bare carriage return or line feed is no line's end in a mail. */
function withMailBreaks(content: string): string {
  const isMixed = content.includes("\r"); // rarely, and looking for all kinds at once takes ten times as long
  return isMixed ? content.replace(/\r\n|\r|\n/g, "\r\n") : content.replaceAll("\n", "\r\n");
}

function encodingFor(lines: string, bytes: Buffer, eightBit: boolean): Encoding {
  const plain = bytes.length === lines.length ? "7bit" : "8bit"; // in UTF-8 only ASCII takes a byte a character
  if ((plain === "8bit" && !eightBit) || hasLongLine(bytes)) return "base64";
  return /(?![\t\r\n])\p{Cc}/u.test(lines) ? "base64" : plain;
}

function hasLongLine(content: Buffer): boolean {
  for (let start = 0; start + LONGEST_LINE < content.length; ) {
    const end = content.lastIndexOf("\n", start + LONGEST_LINE);
    if (end < start) return true;
    start = end + 1;
  }
  return false;
}

function inBase64(bytes: Buffer): string {
  const encoded = bytes.toString("base64");
  let lines = encoded.slice(0, BASE64_LINE);
  for (let at = BASE64_LINE; at < encoded.length; at += BASE64_LINE) {
    lines += `\r\n${encoded.slice(at, at + BASE64_LINE)}`;
  }
  return lines;
}

/** Text that looks encoded already would be read as something else. */
function encoded(text: string): string {
  if (isAscii(text) && !text.includes("=?")) return text;
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

const isAscii = (text: string) => Buffer.byteLength(text) === text.length;

/** Domains are written in ASCII; a local part beyond it needs a server that knows SMTPUTF8. */
export function asciiAddress(address: string): string {
  if (isAscii(address)) return address;
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1);
  return `${address.slice(0, at)}@${domainToASCII(domain) || domain}`;
}
