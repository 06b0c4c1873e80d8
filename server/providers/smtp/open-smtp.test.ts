import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterEach, vi } from "vitest";
import type { SmtpSettings } from "@/domain/providers/smtp";
import { startRudeSmtpServer } from "@/server/testing/rude-smtp-server";
import { describe, expect, test } from "@/server/testing/test";
import type { Provider } from "../provider";
import { atOnce, makeHandover, promisesOfAProvider } from "../provider.suite";
import { openRoute } from "./open-smtp";

const settings: SmtpSettings = {
  host: "127.0.0.1",
  port: 25,
  security: "none",
  checkCertificate: true,
  user: "",
  connections: 5,
  timeoutSeconds: 120,
};

type Manners = Parameters<typeof startRudeSmtpServer>[0];

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function rudeServer(...given: Parameters<typeof startRudeSmtpServer>) {
  const server = await startRudeSmtpServer(...given);
  open.push({ close: server.stop });
  return server;
}

const patient = { connectMs: 15_000, answerMs: 15_000 };
const hasty = { connectMs: 500, answerMs: 1_000 };

function openAt(port: number, over: Partial<SmtpSettings> = {}, password = "", patience = patient): Provider {
  const route = { settings: { ...settings, port, ...over }, password, ...patience };
  const provider = openRoute(route);
  open.push(provider);
  return provider;
}

/** For servers that stall: what is waited for never comes. */
const openHastily = (port: number) => openAt(port, {}, "", hasty);

async function sendTo(provider: Provider, to = "ada@example.com") {
  const [answer] = await Promise.all(provider.send([makeHandover({ to })], atOnce));
  return answer;
}

promisesOfAProvider("SMTP", async () => {
  const server = await startRudeSmtpServer();
  const arrivals = async (key: string) =>
    server.received.filter(({ raw }) => raw.includes(`<${key}@`)).length;
  return { provider: openAt(server.port), arrivals, stop: server.stop };
});

describe("before any of the mail went out, it may be tried again and the server is to blame", () => {
  const atFault = { kind: "unavailable", cause: "provider" };

  test("nobody listens", async () => {
    const server = await startRudeSmtpServer();
    await server.stop();
    expect(await sendTo(openAt(server.port))).toMatchObject(atFault);
  });

  test.for([
    ["the server says nothing at all", { banner: "stall" }],
    ["the server hangs up at once", { banner: "drop" }],
    ["the server is closing", { banner: "421 Try again later" }],
    ["the server takes no mail today", { banner: "554 No mail here" }],
    ["what answers is no mail server", { banner: "HTTP/1.1 400 Bad Request" }],
    ["the server stalls at the sender", { mail: () => "stall" }],
    ["the server hangs up at the sender", { mail: () => "drop" }],
    ["the server hangs up at the recipient", { rcpt: () => "drop" }],
    ["the server stalls at DATA", { data: () => "stall" }],
    ["the server hangs up at DATA", { data: () => "drop" }],
    ["the server closes at the recipient", { rcpt: () => "421 4.7.0 Too many mails" }],
    ["the sender is not allowed", { mail: () => "550 5.7.1 Not yours" }],
  ] satisfies [string, Manners][])("%s", async ([, manners], {}) => {
    const server = await rudeServer(manners);
    expect(await sendTo(openHastily(server.port))).toMatchObject(atFault);
    expect(server.received).toEqual([]);
  });

  test.for(["PIPELINING", "8BITMIME"])("… and with a server that offers %s too", async (extension, {}) => {
    const server = await rudeServer({ extensions: [extension], data: () => "drop" });
    expect(await sendTo(openAt(server.port))).toMatchObject(atFault);
  });
});

describe("once the mail has begun to go out and no answer comes, nobody knows, and it is never sent again", () => {
  test.for([
    ["the server stalls after the mail", "stall"],
    ["the server hangs up after the mail", "drop"],
    ["the server answers nonsense after the mail", "354 Go on"],
  ] as const)("%s", async ([, reply], {}) => {
    for (const extensions of [[], ["PIPELINING"]]) {
      const server = await rudeServer({ body: () => reply, extensions });
      expect(await sendTo(openHastily(server.port))).toMatchObject({ kind: "unknown" });
      await Promise.all(open.splice(0).map((each) => each.close()));
      expect(server.received.length).toBeLessThanOrEqual(1);
    }
  });
});

describe("a server that answers", () => {
  test.for([
    [{ rcpt: () => "550 5.1.1 Nobody" }, { kind: "refused", reason: "hard_bounce" }],
    [{ rcpt: () => "452 4.2.2 Full" }, { kind: "unavailable", cause: "message" }],
    [{ rcpt: () => "552 5.2.2 Full" }, { kind: "refused", reason: "soft_bounce" }],
    [{ data: () => "451 4.3.0 Busy" }, { kind: "unavailable", cause: "message" }],
    [{ body: () => "554 5.7.1 Virus found" }, { kind: "refused", reason: "rejected" }],
    [{ body: () => "552 5.3.4 Too big" }, { kind: "refused", reason: "too_large" }],
    [{ body: () => "451 4.7.1 Later" }, { kind: "unavailable", cause: "message" }],
    [{ body: () => "421 4.7.0 Closing" }, { kind: "unavailable", cause: "provider" }],
  ] satisfies [Manners, object][])(
    "[EML-19] [EML-20] %# is taken at its word",
    async ([manners, answer], {}) => {
      for (const extensions of [[], ["PIPELINING"]]) {
        const server = await rudeServer({ ...manners, extensions });
        expect(await sendTo(openAt(server.port))).toMatchObject(answer);
      }
    },
  );

  test("4xx for a tenth and 5xx for one spoil nothing for the others, on the same connections", async () => {
    const rcpt = (to: string) => {
      if (to.startsWith("busy")) return "451 4.3.0 Try again";
      return to.startsWith("gone") ? "550 5.1.1 Gone" : "250 Ok";
    };
    for (const extensions of [[], ["PIPELINING"]]) {
      const server = await rudeServer({ rcpt, extensions });
      const names = Array.from({ length: 100 }, (_, at) =>
        at % 10 === 3 ? "busy" : at === 50 ? "gone" : "ada",
      );
      const batch = names.map((name, at) => makeHandover({ to: `${name}${at}@example.com` }));

      const answers = await Promise.all(openAt(server.port).send(batch, atOnce));

      const kinds = { ada: "sent", busy: "unavailable", gone: "refused" };
      expect(answers.map(({ kind }) => kind)).toEqual(names.map((name) => kinds[name as keyof typeof kinds]));
      expect(server.received).toHaveLength(89);
      expect(server.connections()).toBeLessThanOrEqual(5);
    }
  });

  test("a connection the server closed while it lay idle is replaced without a word", async () => {
    const server = await rudeServer();
    const provider = openAt(server.port);
    expect(await sendTo(provider)).toMatchObject({ kind: "sent" });
    server.dropConnections();
    expect(await sendTo(provider)).toMatchObject({ kind: "sent" });
    expect(server.received).toHaveLength(2);
  });

  test("a server that takes three mails a connection gets new connections", async () => {
    let mails = 0;
    const server = await rudeServer({
      mail: () => (mails++ % 4 === 3 ? "421 4.7.0 Enough for now" : "250 Ok"),
    });
    const provider = openAt(server.port, { connections: 1 });
    const answers = await Promise.all(
      provider.send(
        Array.from({ length: 9 }, () => makeHandover()),
        atOnce,
      ),
    );
    expect(answers.map(({ kind }) => kind)).toEqual(Array.from({ length: 9 }, () => "sent"));
    expect(server.received).toHaveLength(9);
  });

  test("when the server cannot be reached, a whole batch hears of it at once", async () => {
    const server = await rudeServer({ banner: "stall" });
    const batch = Array.from({ length: 50 }, () => makeHandover());
    const answers = await Promise.all(openHastily(server.port).send(batch, atOnce));
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(["unavailable"]));
    expect(server.connections()).toBeLessThanOrEqual(5); // nobody tried for himself after the first
  });

  test("[EML-7] a mail larger than the server takes is refused before it is sent", async () => {
    const server = await rudeServer({ extensions: ["SIZE 1000"] });
    const message = makeHandover({ html: "x".repeat(2_000) });
    const [answer] = await Promise.all(openAt(server.port).send([message], atOnce));
    expect(answer).toMatchObject({ kind: "refused", reason: "too_large" });
    expect(server.received).toEqual([]);
  });
});

describe("signing in and encryption", () => {
  async function secureServer(over: ConstructorParameters<typeof SMTPServer>[0] = {}) {
    const received: string[] = [];
    const server = new SMTPServer({
      logger: false,
      onAuth: ({ username, password }, _session, done) =>
        password === "right" ? done(null, { user: username }) : done(new Error("Wrong password")),
      onData(stream, _session, done) {
        let raw = "";
        stream.on("data", (chunk: Buffer) => {
          raw += chunk.toString("latin1");
        });
        stream.on("end", () => {
          received.push(raw);
          done();
        });
      },
      ...over,
    });
    server.on("error", () => {});
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    open.push({ close: () => new Promise((resolve) => server.close(() => resolve())) });
    const address = server.server.address();
    if (!address || typeof address === "string") throw new Error("the server has no port");
    return { port: address.port, received };
  }

  const trusting = { checkCertificate: false };

  test.for([
    ["starttls", {}],
    ["auto", {}],
    ["tls", { secure: true }],
  ] as const)("a mail goes out encrypted and signed in by %s", async ([security, over], {}) => {
    const server = await secureServer(over);
    const provider = openAt(server.port, { ...trusting, security, user: "ada" }, "right");
    expect(await provider.verify()).toBeNull();
    expect(await sendTo(provider)).toMatchObject({ kind: "sent" });
    expect(server.received).toHaveLength(1);
  });

  test("a wrong password is the server's to mend: nobody's mail is lost, and the settings page says why", async () => {
    const server = await secureServer();
    const provider = openAt(server.port, { ...trusting, security: "starttls", user: "ada" }, "wrong");
    expect(await sendTo(provider)).toMatchObject({ kind: "unavailable", cause: "provider" });
    expect(await provider.verify()).toMatch(/does not accept this user and password/);
  });

  test.for([
    ["starttls", /certificate/],
    ["tls", /does not begin encrypted/],
  ] as const)("%s that cannot be had is said in plain words", async ([security, words], {}) => {
    const server = await secureServer();
    const provider = openAt(server.port, { security });
    expect(await sendTo(provider)).toMatchObject({ kind: "unavailable", cause: "provider" });
    expect(await provider.verify()).toMatch(words);
  });

  test("where STARTTLS is asked for, nothing goes out plainly", async () => {
    const server = await secureServer({ disabledCommands: ["STARTTLS"], hideSTARTTLS: true });
    const provider = openAt(server.port, { ...trusting, security: "starttls" });
    expect(await sendTo(provider)).toMatchObject({ kind: "unavailable", cause: "provider" });
    expect(server.received).toEqual([]);
  });

  test("a server without a way to sign in is said so", async () => {
    const server = await rudeServer();
    expect(await openAt(server.port, { user: "ada" }, "x").verify()).toMatch(/no way to sign in/);
  });

  test.for([
    ["nothing.invalid", /There is no server named nothing\.invalid/],
    ["127.0.0.1", /Nothing listens at 127\.0\.0\.1:1\b/],
  ] as const)("a wrong host is said in plain words: %s", async ([host, words], {}) => {
    expect(await openAt(1, { host }).verify()).toMatch(words);
  });
});

describe("a mail on the wire", () => {
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
});

vi.setConfig({ testTimeout: 30_000 });
