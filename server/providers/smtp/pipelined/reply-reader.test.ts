import { expect, test } from "vitest";
import { NoReply, ReplyReader } from "./reply-reader";

/** Numbers from 0 to 1 that are the same in every run. */
function dice(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function inPieces(bytes: Buffer, roll: () => number): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = 1 + Math.floor(roll() ** 3 * 40);
    pieces.push(bytes.subarray(at, at + length));
    at += length;
  }
  return pieces;
}

const dialogue = [
  { status: 220, text: "220 mail.example.com ESMTP" },
  { status: 250, text: "250-mail.example.com grüßt\n250-PIPELINING\n250-SIZE 10240000\n250 8BITMIME" },
  { status: 250, text: "250" },
  { status: 550, text: "550-5.1.1 Nobody\n550-\n550 5.1.1 of this name: 用户" },
  { status: 354, text: "354 Go on" },
  { status: 250, text: "250 " },
];

test("replies are the same whatever pieces the network brings them in", () => {
  const wire = Buffer.from(dialogue.map(({ text }) => `${text.replaceAll("\n", "\r\n")}\r\n`).join(""));
  for (let seed = 1; seed <= 500; seed++) {
    const reader = new ReplyReader();
    const roll = dice(seed);
    expect(inPieces(wire, roll).flatMap((piece) => reader.read(piece))).toEqual(dialogue);
    expect(reader.isWithin).toBe(false);
  }
  for (let at = 0; at <= wire.length; at++) {
    const reader = new ReplyReader();
    const replies = [...reader.read(wire.subarray(0, at)), ...reader.read(wire.subarray(at))];
    expect(replies).toEqual(dialogue);
  }
});

test("whatever bytes come, they are replies or refused, and what is kept has an end", () => {
  const roll = dice(7);
  for (let round = 0; round < 2_000; round++) {
    const reader = new ReplyReader();
    const noise = Buffer.from(Array.from({ length: 200 }, () => "25 -\r\nab\0ü".charCodeAt(roll() * 11)));
    try {
      for (const piece of inPieces(noise, roll))
        for (const { status } of reader.read(piece)) expect(status).toBeGreaterThanOrEqual(200);
    } catch (error) {
      expect(error).toBeInstanceOf(NoReply);
    }
  }
});

test("a reply is not complete before its last line has ended", () => {
  const reader = new ReplyReader();
  expect(reader.read(Buffer.from("250-a\r\n250-b\r\n250 c"))).toEqual([]);
  expect(reader.isWithin).toBe(true);
  expect(reader.read(Buffer.from("\r"))).toEqual([]);
  expect(reader.read(Buffer.from("\n"))).toEqual([{ status: 250, text: "250-a\n250-b\n250 c" }]);
});

test("lines that end without a carriage return are understood", () => {
  expect(new ReplyReader().read(Buffer.from("250-a\n250 b\n"))).toEqual([
    { status: 250, text: "250-a\n250 b" },
  ]);
});

test.each([
  "HTTP/1.1 400 Bad Request\r\n",
  "\r\n",
  "25\r\n",
  "2500 x\r\n",
  "150 x\r\n",
  "250_ok\r\n",
  "650 x\r\n",
])("%j is no reply", (said) => {
  expect(() => new ReplyReader().read(Buffer.from(said))).toThrow(NoReply);
});

test.each([
  ["a line", "250 "],
  ["a reply", "250-x\r\n".repeat(9)],
])("%s without an end is refused", (_, piece) => {
  const reader = new ReplyReader();
  const pour = () => {
    for (let nth = 0; nth < 100_000; nth++) reader.read(Buffer.from(piece));
  };
  expect(pour).toThrow(NoReply);
});
