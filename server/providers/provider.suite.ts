import type { Database } from "@/db/client";
import { newId } from "@/db/id";
import { expect, test } from "@/server/testing/test";
import type { Handover, Provider, Terms } from "./provider";

/** A mail that any provider of the channel takes. */
export function makeHandover(over: Partial<Handover> = {}): Handover {
  const recipientId = newId();
  const occasionId = newId();
  return {
    key: `${occasionId}.7.${recipientId}`,
    lane: 7,
    projectId: newId(),
    runId: occasionId,
    recipientId,
    channel: "EMAIL",
    to: `${recipientId}@example.com`,
    from: { name: "Waymark", address: "hello@example.com" },
    replyTo: [],
    subject: "Hello",
    html: "<p>Hello</p>",
    text: "Hello",
    headers: { "Message-ID": `<${occasionId}.7.${recipientId}@localhost>` },
    ...over,
  };
}

/** Nothing speaks against beginning. */
export const atOnce: Terms = { now: () => new Date("2026-03-02T09:00:00Z"), mayBegin: () => true };

interface Opened {
  provider: Provider;
  /** How many mails with this key arrived. */
  arrivals: (key: string) => Promise<number>;
  stop: () => Promise<void>;
}

/** What every provider promises, whoever the vendor is. */
export function promisesOfAProvider(vendor: string, open: (db: Database) => Promise<Opened>) {
  const given = testsOf(open);

  given(`${vendor}: a batch is answered in its order, one promise a message`, async ({ opened }) => {
    const batch = Array.from({ length: 40 }, () => makeHandover());
    const answers = await Promise.all(opened.provider.send(batch, atOnce));
    expect(answers.map(({ kind }) => kind)).toEqual(batch.map(() => "sent"));
    for (const { key } of batch) expect(await opened.arrivals(key)).toBe(1);
  });

  given(`${vendor}: an empty batch is answered with nothing`, ({ opened }) => {
    expect(opened.provider.send([], atOnce)).toEqual([]);
  });

  given(`${vendor}: a window and whether keys are kept are stated`, ({ opened: { provider } }) => {
    expect(provider.window).toBeGreaterThan(0);
    expect(typeof provider.idempotent).toBe("boolean");
  });

  given(`${vendor}: where keys are kept, a second hand-over changes nothing`, async ({ opened }) => {
    if (!opened.provider.idempotent) return;
    const message = makeHandover();
    await Promise.all(opened.provider.send([message], atOnce));
    const [again] = await Promise.all(opened.provider.send([{ ...message, subject: "Again" }], atOnce));
    expect(again).toMatchObject({ kind: "sent" });
    expect(await opened.arrivals(message.key)).toBe(1);
  });

  given(
    `${vendor}: what it had not begun when it might no longer is given back, never sent`,
    async ({ opened }) => {
      const batch = Array.from({ length: 60 }, () => makeHandover());
      let begun = 0;
      const terms: Terms = { ...atOnce, mayBegin: () => ++begun <= 20 };
      const answers = await Promise.all(opened.provider.send(batch, terms));
      for (const [n, { kind }] of answers.entries()) {
        expect(["sent", "back"]).toContain(kind);
        expect(await opened.arrivals(batch[n]?.key ?? "")).toBe(kind === "sent" ? 1 : 0);
      }
    },
  );

  promisesOfRefusal(vendor, given);

  given(`${vendor}: settings that work are verified without a word`, async ({ opened }) => {
    expect(await opened.provider.verify()).toBeNull();
  });

  given(
    `${vendor}: closing waits for what is in hand, and may be done twice`,
    async ({ opened: { provider } }) => {
      const answers = provider.send([makeHandover(), makeHandover()], atOnce);
      await provider.close();
      expect(await Promise.all(answers)).toMatchObject([{ kind: "sent" }, { kind: "sent" }]);
      await provider.close();
    },
  );
}

function testsOf(open: (db: Database) => Promise<Opened>) {
  return test.extend<{ opened: Opened }>({
    opened: async ({ db }, use) => {
      const opened = await open(db);
      await use(opened);
      await opened.provider.close();
      await opened.stop();
    },
  });
}

type Given = ReturnType<typeof testsOf>;

function promisesOfRefusal(vendor: string, given: Given) {
  const withBreak = "Hello\r\nBcc: all@example.com";
  given.for<[string, Partial<Handover>]>([
    ["subject", { subject: withBreak }],
    ["sender's name", { from: { name: withBreak, address: "hello@example.com" } }],
    ["sender's address", { from: { name: "", address: "hello@example.com\r\nBcc: all@example.com" } }],
    ["address", { to: "ada@example.com\nall@example.com" }],
    ["reply-to", { replyTo: [withBreak] }],
    ["header", { headers: { "X-Mine": withBreak } }],
    ["header's name", { headers: { "X-Mine: 1\r\nBcc": "all@example.com" } }],
  ])(
    `${vendor}: a line break in the %s is refused, the rest of the batch goes`,
    async ([, over], { opened }) => {
      const [bad, good] = [makeHandover(over), makeHandover()];
      const answers = await Promise.all(opened.provider.send([bad, good], atOnce));
      expect(answers).toMatchObject([{ kind: "refused", reason: "rejected" }, { kind: "sent" }]);
      expect(await opened.arrivals(bad.key)).toBe(0);
    },
  );

  given(`${vendor}: [EML-7] a mail of more than 10 MB is refused`, async ({ opened }) => {
    const huge = makeHandover({ html: "x".repeat(10 * 1024 * 1024 + 1) });
    const [answer] = await Promise.all(opened.provider.send([huge], atOnce));
    expect(answer).toMatchObject({ kind: "refused", reason: "too_large" });
  });

  given.for(["", "ada", "ada@", "@example.com", "a b@example.com", "<ada@example.com>", "a@b@c"])(
    `${vendor}: %j is no address to hand a mail to`,
    async (to, { opened }) => {
      const [answer] = await Promise.all(opened.provider.send([makeHandover({ to })], atOnce));
      expect(answer).toMatchObject({ kind: "refused", reason: "hard_bounce" });
    },
  );
}
