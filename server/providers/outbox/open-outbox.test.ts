import { expect, test } from "@/server/testing/test";
import { atOnce, makeHandover, promisesOfAProvider } from "../provider.suite";
import { openOutbox } from "./open-outbox";

promisesOfAProvider("the Outbox", async (db) => ({
  provider: openOutbox({ channel: "EMAIL" }, db),
  arrivals: async (key) => (await db.raw`select from outbox_message where key = ${key}`).length,
  stop: async () => {},
}));

test.for([
  ["bounce@example.com", { kind: "refused", reason: "hard_bounce" }, 0],
  ["bounce+7@example.com", { kind: "refused", reason: "hard_bounce" }, 0],
  ["softbounce@example.com", { kind: "unavailable", cause: "message" }, 0],
  ["reject@example.com", { kind: "refused", reason: "rejected" }, 0],
  ["complaint@example.com", { kind: "sent" }, 1],
] as const)("the sandbox's answer to %s", async ([to, answer, arrivals], { db }) => {
  const message = makeHandover({ to });
  const [given] = await Promise.all(openOutbox({ channel: "EMAIL" }, db).send([message], atOnce));
  expect(given).toMatchObject(answer);
  expect(await db.raw`select from outbox_message where key = ${message.key}`).toHaveLength(arrivals);
});

test("a mail lies in the Outbox as it was handed over", async ({ db }) => {
  const message = makeHandover({ subject: "Grüße", replyTo: ["a@example.com", "b@example.com"] });
  await Promise.all(openOutbox({ channel: "EMAIL" }, db).send([message], atOnce));
  const [row] = await db.raw`select * from outbox_message where key = ${message.key}`;
  expect(row).toMatchObject({
    subject: "Grüße",
    from_address: "Waymark <hello@example.com>",
    to_address: message.to,
    html: "<p>Hello</p>",
    headers: { "Message-ID": message.headers["Message-ID"], "Reply-To": "a@example.com, b@example.com" },
  });
});
