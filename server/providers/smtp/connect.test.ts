import { SMTPServer } from "smtp-server";
import { afterEach, vi } from "vitest";
import { smtpHandovers } from "@/domain/providers/smtp";
import { describe, expect, test } from "@/server/testing/test";
import { closeAll, closeLater, openersBy, rudeServer, sendTo } from "./testing/open-at";

vi.setConfig({ testTimeout: 30_000 });
afterEach(closeAll);

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
  closeLater({ close: () => new Promise((resolve) => server.close(() => resolve())) });
  const address = server.server.address();
  if (!address || typeof address === "string") throw new Error("the server has no port");
  return { port: address.port, received };
}

const trusting = { checkCertificate: false };

describe.each(smtpHandovers)("by %s", (handover) => {
  const { openAt } = openersBy(handover);

  test.for([
    ["starttls", {}],
    ["auto", {}],
    ["tls", { secure: true }],
  ] as const)("a mail goes out encrypted and signed in by %s", async ([security, over], {}) => {
    const server = await secureServer(over);
    const provider = openAt(server.port, { ...trusting, security, user: "ada", password: "right" });
    expect(await provider.verify()).toBeNull();
    expect(await sendTo(provider)).toMatchObject({ kind: "sent" });
    expect(server.received).toHaveLength(1);
  });

  test("a wrong password is the server's to mend: nobody's mail is lost, and the settings page says why", async () => {
    const server = await secureServer();
    const provider = openAt(server.port, {
      ...trusting,
      security: "starttls",
      user: "ada",
      password: "wrong",
    });
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
    expect(await openAt(server.port, { user: "ada", password: "x" }).verify()).toMatch(/no way to sign in/);
  });

  test.for([
    ["nothing.invalid", /There is no server named nothing\.invalid/],
    ["127.0.0.1", /Nothing listens at 127\.0\.0\.1:1\b/],
  ] as const)("a wrong host is said in plain words: %s", async ([host, words], {}) => {
    expect(await openAt(1, { host }).verify()).toMatch(words);
  });
});
