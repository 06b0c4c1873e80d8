import PostalMime from "postal-mime";
import { afterEach } from "vitest";
import { describe, expect, test } from "@/server/testing/test";
import { atOnce, makeHandover } from "../provider.suite";
import { closeAll, openersBy, rudeServer } from "./testing/open-at";

afterEach(closeAll);

const ways = [
  { handover: "nodemailer", extensions: [] },
  { handover: "pipelined", extensions: ["PIPELINING"] },
  { handover: "pipelined", extensions: ["PIPELINING", "8BITMIME"] },
] as const;

describe.each(ways)("by %j", ({ handover, extensions }) => {
  /** A mail that a server took, read as a mail program would. */
  async function received(over: Parameters<typeof makeHandover>[0]) {
    const server = await rudeServer({ extensions: [...extensions] });
    const [answer] = await Promise.all(
      openersBy(handover)
        .openAt(server.port)
        .send([makeHandover(over)], atOnce),
    );
    expect(answer).toMatchObject({ kind: "sent" });
    const raw = (server.received[0]?.raw ?? "").replace(/^\.\./gm, ".");
    expect(Math.max(...raw.split("\r\n").map((line) => line.length))).toBeLessThan(998);
    return PostalMime.parse(Buffer.from(raw, "latin1"));
  }

  test.for([
    ["plain", "<p>Hello</p>\n.\n..x\n", "Hello\n.\n"],
    ["beyond ASCII", "<p>Grüße 🙂</p>", "Grüße 🙂\n"],
    ["long lines", `<p>${"x".repeat(3_000)}</p>`, "y".repeat(2_000)],
    ["long lines beyond ASCII", `<p>${"ß".repeat(700)}</p>`, "ü".repeat(500)],
    ["control characters", "<p>a\u0007b</p>", "a\u000bb"],
  ])("[EML-15] HTML and text arrive as they were: %s", async ([, html = "", text = ""], {}) => {
    const mail = await received({ html, text });
    expect(mail.html?.trimEnd()).toBe(html.trimEnd());
    expect(mail.text?.trimEnd()).toBe(text.trimEnd());
  });

  test.for([
    "Hello",
    "Grüße an dich 🙂",
    "Ein sehr langer Betreff mit Umlauten äöü und noch mehr Wörtern, damit er über mehrere Zeilen geht, ja, 我們",
    "x".repeat(200),
    "=?utf-8?B?bm90IGVuY29kZWQ=?=",
  ])("[EML-15] the subject arrives as it was: %s", async (subject, {}) => {
    expect((await received({ subject })).subject).toBe(subject);
  });

  test("[EML-4] [EML-13] sender, reply-to and headers arrive as they were", async () => {
    const mail = await received({
      from: { name: 'Zoë "Z" \\ Müller', address: "news@bücher.example" },
      replyTo: ["a@example.com", "b@example.com"],
      headers: { "Message-ID": "<k@h>", "List-Unsubscribe": "<https://h/u/x>" },
    });
    expect(mail.from).toMatchObject({ name: 'Zoë "Z" \\ Müller', address: expect.stringMatching(/^news@/) });
    expect(mail.replyTo?.map(({ address }) => address)).toEqual(["a@example.com", "b@example.com"]);
    expect(mail.messageId).toBe("<k@h>");
    expect(mail.headers).toContainEqual(
      expect.objectContaining({ key: "list-unsubscribe", value: "<https://h/u/x>" }),
    );
  });

  test("a sender's name that looks like an address stays a name", async () => {
    const mail = await received({ from: { name: "boss@example.com, x", address: "hello@example.com" } });
    expect(mail.from).toMatchObject({ name: "boss@example.com, x", address: "hello@example.com" });
  });
});

test("bytes beyond ASCII are announced, and go to none but a server that takes them", async () => {
  const html = "<p>Grüße</p>";
  const plain = await rudeServer({ extensions: ["PIPELINING"] });
  const wide = await rudeServer({ extensions: ["PIPELINING", "8BITMIME", "SIZE"] });
  for (const { port } of [plain, wide]) {
    const [answer] = await Promise.all(
      openersBy("pipelined")
        .openAt(port)
        .send([makeHandover({ html })], atOnce),
    );
    expect(answer).toMatchObject({ kind: "sent" });
  }
  expect(plain.received[0]?.raw).not.toMatch(/[^\0-\x7f]/);
  expect(plain.commands.join()).not.toContain("BODY=");
  expect(Buffer.from(wide.received[0]?.raw ?? "", "latin1").toString()).toContain(html);
  expect(wide.commands.find((line) => line.startsWith("MAIL"))).toMatch(/ SIZE=\d+ BODY=8BITMIME$/);
});

test("a local part beyond ASCII goes as it is to a server that knows SMTPUTF8, and to no other", async () => {
  const message = makeHandover({ to: "zoë@bücher.example" });
  const send = (port: number) =>
    Promise.all(openersBy("pipelined").openAt(port).send([message, makeHandover()], atOnce));
  const narrow = await rudeServer({ extensions: ["PIPELINING", "8BITMIME"] });
  expect(await send(narrow.port)).toMatchObject([{ kind: "refused", reason: "rejected" }, { kind: "sent" }]);
  expect(narrow.received).toHaveLength(1);

  const wide = await rudeServer({ extensions: ["PIPELINING", "8BITMIME", "SMTPUTF8"] });
  expect(await send(wide.port)).toMatchObject([{ kind: "sent" }, { kind: "sent" }]);
  const said = wide.commands.map((line) => Buffer.from(line, "latin1").toString());
  expect(said).toContain("RCPT TO:<zoë@xn--bcher-kva.example>");
  expect(said.find((line) => line.startsWith("MAIL"))).toMatch(/ BODY=8BITMIME SMTPUTF8$/);
  const raws = wide.received.map(({ raw }) => Buffer.from(raw, "latin1").toString());
  expect(raws.join()).toContain("\r\nTo: zoë@xn--bcher-kva.example\r\n");
});
