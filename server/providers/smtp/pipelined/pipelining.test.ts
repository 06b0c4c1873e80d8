import { afterEach, vi } from "vitest";
import { describe, expect, test } from "@/server/testing/test";
import { atOnce, makeHandover } from "../../provider.suite";
import { closeAll, openersBy, rudeServer, sendTo } from "../testing/open-at";
import { offering, scriptedServer } from "../testing/scripted-server";

vi.setConfig({ testTimeout: 30_000 });
afterEach(closeAll);

const { openAt } = openersBy("pipelined");
const one = { connections: 1, patience: { connectMs: 5_000, answerMs: 1_500 } };

const handOver = (port: number, to: string[], over: Parameters<typeof openAt>[1] = one) =>
  Promise.all(
    openAt(port, over).send(
      to.map((name) => makeHandover({ to: `${name}@example.com` })),
      atOnce,
    ),
  );

const END = "\r\n.\r\n";

describe("what is sent ahead", () => {
  test("an envelope goes out in one piece, and the next one right behind the content before it", async () => {
    let envelopes = 0;
    const server = await scriptedServer(
      offering(["PIPELINING"], (heard) => {
        if (heard.endsWith("DATA\r\n")) {
          envelopes += 1;
          return `${heard.includes(END) ? "250 taken\r\n" : ""}250 a\r\n250 b\r\n354 c\r\n`;
        }
        return heard.endsWith(END) && envelopes === 3 ? "250 taken\r\n" : null; // else nothing until the next envelope is there
      }),
    );
    const answers = await handOver(server.port, ["first", "second", "last"]);
    expect(answers.map(({ kind }) => kind)).toEqual(["sent", "sent", "sent"]);
    expect(server.heard).toHaveLength(1);
  });

  test("a refused recipient leaves nothing behind: the rest goes over the same connection", async () => {
    const server = await rudeServer({
      extensions: ["PIPELINING"],
      rcpt: (to) => (to.startsWith("gone") ? "550 5.1.1 Gone" : "250 Ok"),
    });
    const answers = await handOver(server.port, ["ada", "gone", "bob", "gone", "gone", "eve"]);
    expect(answers.map(({ kind }) => kind)).toEqual([
      "sent",
      "refused",
      "sent",
      "refused",
      "refused",
      "sent",
    ]);
    expect(server.received.map(({ to }) => to.split("@")[0])).toEqual(["ada", "bob", "eve"]);
    expect(server.connections()).toBe(1);
  });

  test("a server that says “go on” though it refused the recipient gets an empty mail to nobody", async () => {
    const answers = [
      "250 a\r\n550 5.1.1 Gone\r\n354 c\r\n",
      "554 5.5.1 No valid recipients\r\n250 reset\r\n250 a\r\n250 b\r\n354 c\r\n",
      "250 taken\r\n",
    ];
    const server = await scriptedServer(
      offering(["PIPELINING"], (heard) => {
        const isWhole = heard.endsWith("DATA\r\n") || heard.endsWith(END);
        return isWhole ? (answers.shift() ?? null) : null;
      }),
    );
    expect(await handOver(server.port, ["gone", "ada"])).toMatchObject([
      { kind: "refused", reason: "hard_bounce" },
      { kind: "sent" },
    ]);
    expect(server.heard[0]).toContain("DATA\r\n.\r\nRSET\r\nMAIL FROM");
  });

  test.for([
    ["hangs up", "drop", "unknown"],
    ["says nothing more", "stall", "unknown"],
    ["closes", "421 4.7.0 Enough", "unavailable"],
    ["answers nonsense", "354 Go on", "unknown"],
  ] as const)(
    "a server that %s after a content: what was sent ahead of the next goes again, and once",
    async ([, reply, first], {}) => {
      let bodies = 0;
      const server = await rudeServer({
        extensions: ["PIPELINING"],
        body: () => (bodies++ === 0 ? reply : "250 Ok"),
      });
      const answers = await handOver(server.port, ["ada", "bob", "eve"]);
      expect(answers.map(({ kind }) => kind)).toEqual([first, "sent", "sent"]);
      expect(server.received.filter(({ to }) => !to.startsWith("ada"))).toHaveLength(2);
    },
  );

  test("a mail that was sent ahead and may not begin when its turn comes is given back, and no empty mail arrives", async () => {
    let isStopped = false;
    const server = await rudeServer({
      extensions: ["PIPELINING"],
      body: () => {
        isStopped = true;
        return "250 Ok";
      },
    });
    const terms = { ...atOnce, mayBegin: () => !isStopped };
    const batch = [makeHandover(), makeHandover(), makeHandover()];
    const answers = await Promise.all(openAt(server.port, one).send(batch, terms));
    expect(answers.map(({ kind }) => kind)).toEqual(["sent", "back", "back"]);
    expect(server.received).toHaveLength(1);
  });

  test("a server that takes no more than two connections gets all mails over those", async () => {
    const server = await rudeServer({
      extensions: ["PIPELINING"],
      banner: (nth) => (nth > 2 ? "421 4.7.0 Too many connections" : "220 test"),
    });
    const provider = openAt(server.port, { connections: 10 });
    expect(await sendTo(provider)).toMatchObject({ kind: "sent" });
    const batch = Array.from({ length: 50 }, () => makeHandover());
    const answers = await Promise.all(provider.send(batch, atOnce));
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(["sent"]));
    expect(server.received).toHaveLength(51);
  });
});

describe("how a connection begins", () => {
  test("a server that knows nothing but HELO gets its mail", async () => {
    const server = await scriptedServer((heard) => {
      if (heard.startsWith("EHLO")) return "502 5.5.1 What?\r\n";
      if (heard.startsWith("DATA")) return "354 go on\r\n";
      return heard.includes("From:") && !heard.endsWith(END) ? null : "250 ok\r\n";
    });
    expect(await handOver(server.port, ["ada"])).toMatchObject([{ kind: "sent" }]);
    expect(server.heard[0]).toMatch(/EHLO \S+\r\nHELO \S+\r\nMAIL FROM/);
  });

  test("what was slipped in before the encryption begins is not believed", async () => {
    const server = await scriptedServer(offering(["STARTTLS"], () => "220 go on\r\n250 you are in\r\n"));
    const provider = openAt(server.port, { ...one, security: "starttls", checkCertificate: false });
    expect(await sendTo(provider)).toMatchObject({ kind: "unavailable", cause: "provider" });
    expect(server.heard[0]).not.toContain("MAIL");
  });

  const secret = Buffer.from("\0ada\0right").toString("base64");
  const steps = (...pairs: [string, string][]) => {
    const replies = new Map(pairs.map(([words, reply]) => [`${words}\r\n`, `${reply}\r\n`]));
    return (heard: string) => replies.get(heard) ?? "535 5.7.8 Wrong\r\n";
  };
  test.for([
    ["PLAIN", steps([`AUTH PLAIN ${secret}`, "235 in"])],
    ["PLAIN", steps([`AUTH PLAIN ${secret}`, "334 "], [secret, "235 in"])],
    [
      "LOGIN",
      steps(["AUTH LOGIN", "334 VXNlcm5hbWU6"], ["YWRh", "334 UGFzc3dvcmQ6"], ["cmlnaHQ=", "235 in"]),
    ],
  ] as const)("a user signs in by %s: %#", async ([way, script], {}) => {
    const server = await scriptedServer(offering([`AUTH ${way} CRAM-MD5`], script));
    expect(await openAt(server.port, { user: "ada", password: "right" }).verify()).toBeNull();
    expect(await openAt(server.port, { user: "ada", password: "wrong" }).verify()).toMatch(
      /does not accept this user and password. It says: 535/,
    );
  });

  test("a server that wants another way to sign in is said so", async () => {
    const server = await scriptedServer(offering(["AUTH CRAM-MD5 XOAUTH2"], () => null));
    expect(await openAt(server.port, { user: "ada", password: "x" }).verify()).toMatch(
      /by a password: it knows CRAM-MD5, XOAUTH2 alone/,
    );
  });
});
