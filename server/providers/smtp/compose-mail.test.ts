import PostalMime from "postal-mime";
import { afterEach } from "vitest";
import { expect, test } from "@/server/testing/test";
import { atOnce, makeHandover } from "../provider.suite";
import { closeAll, openAt, rudeServer } from "./testing/open-at";

afterEach(closeAll);

/** A mail that a server took, read as a mail program would. */
async function received(over: Parameters<typeof makeHandover>[0]) {
  const server = await rudeServer();
  const [answer] = await Promise.all(openAt(server.port).send([makeHandover(over)], atOnce));
  expect(answer).toMatchObject({ kind: "sent" });
  const raw = (server.received[0]?.raw ?? "").replace(/^\.\./gm, ".");
  expect(Math.max(...raw.split("\r\n").map((line) => line.length))).toBeLessThan(998);
  return PostalMime.parse(Buffer.from(raw, "latin1"));
}

test.for([
  ["plain", "<p>Hello</p>\n.\n..x\n", "Hello\n.\n"],
  ["beyond ASCII", "<p>Grüße 🙂</p>", "Grüße 🙂\n"],
  ["long lines", `<p>${"x".repeat(3_000)}</p>`, "y".repeat(2_000)],
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
