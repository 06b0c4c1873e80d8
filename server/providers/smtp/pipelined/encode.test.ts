import { expect, test } from "vitest";
import { endOf, mailFrom, stuffDots } from "./encode";
import { noOffers, readOffers } from "./offers";

/** What a server makes of a mail on the wire: everything up to the first lonely dot, its dots taken out (RFC 5321, 4.5.2). */
function asServerReads(wire: string): { mail: string; rest: string } {
  const lines: string[] = [];
  let from = 0;
  for (;;) {
    const end = wire.indexOf("\r\n", from);
    if (end < 0) throw new Error("the mail has no end");
    const line = wire.slice(from, end);
    from = end + 2;
    if (line === ".") return { mail: lines.map((one) => `${one}\r\n`).join(""), rest: wire.slice(from) };
    lines.push(line.startsWith(".") ? line.slice(1) : line);
  }
}

function onWire(mail: string): string {
  const stuffed = stuffDots(Buffer.from(mail, "latin1"));
  return stuffed.toString("latin1") + endOf(stuffed);
}

test.each([
  "",
  ".",
  "..",
  ".\r\n",
  "a\r\n.\r\nb\r\n",
  "\r\n.\r\n.\r\n..\r\n.a\r\n",
  "a\r\n.b",
  "a",
  "a\r\n\r\n",
])("%j arrives as it was, and nothing behind it is lost", (mail) => {
  const whole = mail === "" || mail.endsWith("\r\n") ? mail : `${mail}\r\n`;
  expect(asServerReads(`${onWire(mail)}MAIL FROM:<b@example.com>\r\n`)).toEqual({
    mail: whole,
    rest: "MAIL FROM:<b@example.com>\r\n",
  });
});

test("mails of any bytes arrive as they were", () => {
  const alphabet = [".", "\r\n", "\r\n.", "a", "\xff", " ", ".\r\n"];
  for (let seed = 0; seed < 5_000; seed++) {
    let state = seed;
    const pieces = Array.from({ length: seed % 12 }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return alphabet[Math.floor((state / 2 ** 31) * alphabet.length)];
    });
    const mail = `${pieces.join("")}\r\n`;
    expect(asServerReads(onWire(mail))).toEqual({ mail, rest: "" });
  }
});

test.each(["a\n.\r\nMAIL FROM:<b@example.com>\r\n", "a\n.\nb"])(
  "a lenient server finds no end inside of %j either",
  (mail) => {
    const lenient = onWire(mail).split(/\r?\n/);
    expect(lenient.indexOf(".")).toBe(lenient.length - 2);
  },
);

const mail = { raw: Buffer.from("12345"), eightBit: false, utf8: false };

test("a sender is named with what the server wants to know", () => {
  expect(mailFrom("a@b.c", mail, noOffers)).toBe("MAIL FROM:<a@b.c>\r\n");
  const all = readOffers("250-x\n250-SIZE 100\n250-8BITMIME\n250 SMTPUTF8");
  expect(mailFrom("a@b.c", mail, all)).toBe("MAIL FROM:<a@b.c> SIZE=5\r\n");
  expect(mailFrom("a@b.c", { ...mail, eightBit: true, utf8: true }, all)).toBe(
    "MAIL FROM:<a@b.c> SIZE=5 BODY=8BITMIME SMTPUTF8\r\n",
  );
});

test.each([
  ["250 x", { pipelining: false, size: null, startTls: false }],
  ["250-x\n250-PIPELINING\n250 STARTTLS", { pipelining: true, startTls: true }],
  ["250-x\n250-pipelining\n250 8bitmime", { pipelining: true, eightBit: true, utf8: false }],
  ["250-x\n250 SIZE", { size: { most: Number.POSITIVE_INFINITY } }],
  ["250-x\n250 SIZE 0", { size: { most: Number.POSITIVE_INFINITY } }],
  ["250-x\n250 SIZE 10240000", { size: { most: 10_240_000 } }],
  ["250-x\n250-AUTH PLAIN LOGIN\n250 AUTH=LOGIN XOAUTH2", { signIn: new Set(["PLAIN", "LOGIN", "XOAUTH2"]) }],
  ["250-PIPELINING\n250 SIZE 5", { pipelining: false, size: { most: 5 } }], // the first line is the server's name
])("%j offers %j", (reply, offers) => {
  expect(readOffers(reply)).toMatchObject(offers);
});
