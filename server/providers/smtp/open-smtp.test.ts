import { afterEach, vi } from "vitest";
import { smtpHandovers } from "@/domain/providers/smtp";
import { startRudeSmtpServer } from "@/server/testing/rude-smtp-server";
import { describe, expect, test } from "@/server/testing/test";
import { atOnce, makeHandover, promisesOfAProvider } from "../provider.suite";
import { closeAll, openersBy, rudeServer, sendTo } from "./testing/open-at";

type Manners = Parameters<typeof startRudeSmtpServer>[0];

vi.setConfig({ testTimeout: 30_000 });
afterEach(closeAll);

for (const handover of smtpHandovers) {
  for (const extensions of [[], ["PIPELINING", "8BITMIME"]]) {
    promisesOfAProvider(
      `SMTP by ${handover}, to a server with ${extensions.join(" and ") || "nothing"}`,
      async () => {
        const server = await startRudeSmtpServer({ extensions });
        const arrivals = async (key: string) =>
          server.received.filter(({ raw }) => raw.includes(`<${key}@`)).length;
        return { provider: openersBy(handover).openAt(server.port), arrivals, stop: server.stop };
      },
    );
  }
}

describe.each(smtpHandovers)(
  "by %s, before any of the mail went out, it may be tried again and the server is to blame",
  (handover) => {
    const { openAt, openHastily } = openersBy(handover);
    const atFault = { kind: "unavailable", cause: "provider" };

    test("nobody listens", async () => {
      const server = await startRudeSmtpServer();
      await server.stop();
      expect(await sendTo(openAt(server.port))).toMatchObject(atFault);
    });

    test.for([
      ["the server says nothing at all", { banner: () => "stall" }],
      ["the server hangs up at once", { banner: () => "drop" }],
      ["the server is closing", { banner: () => "421 Try again later" }],
      ["the server takes no mail today", { banner: () => "554 No mail here" }],
      ["what answers is no mail server", { banner: () => "HTTP/1.1 400 Bad Request" }],
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
  },
);

describe.each(smtpHandovers)(
  "by %s, once the mail has begun to go out and no answer comes, nobody knows, and it is never sent again",
  (handover) => {
    const { openHastily } = openersBy(handover);
    test.for([
      ["the server stalls after the mail", "stall"],
      ["the server hangs up after the mail", "drop"],
      ["the server answers nonsense after the mail", "354 Go on"],
    ] as const)("%s", async ([, reply], {}) => {
      for (const extensions of [[], ["PIPELINING"]]) {
        const server = await rudeServer({ body: () => reply, extensions });
        expect(await sendTo(openHastily(server.port))).toMatchObject({ kind: "unknown" });
        await closeAll();
        expect(server.received.length).toBeLessThanOrEqual(1);
      }
    });
  },
);

describe.each(smtpHandovers)("a server that answers, by %s", (handover) => {
  const { openAt, openHastily } = openersBy(handover);
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
    const server = await rudeServer({ banner: () => "stall" });
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
