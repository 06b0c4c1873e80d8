import { afterAll, afterEach, beforeAll, vi } from "vitest";
import { smtpHandovers } from "@/domain/providers/smtp";
import { until } from "@/server/testing/engine/until";
import { isPostfixDemanded, whyNoPostfix } from "@/server/testing/postfix/find-postfix";
import { password, user } from "@/server/testing/postfix/sign-ins";
import { type Manner, startPostfix } from "@/server/testing/postfix/start-postfix";
import { describe, expect, test } from "@/server/testing/test";
import type { Handover } from "../provider";
import { atOnce, makeHandover } from "../provider.suite";
import { composeMail } from "./compose-mail";
import { closeAll, openersBy } from "./testing/open-at";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const missing = whyNoPostfix();
if (missing && !isPostfixDemanded()) console.log(`The suite against Postfix did not run: ${missing}`);

test.skipIf(missing && !isPostfixDemanded())("a Postfix can be started here", () => {
  expect(missing).toBeNull();
});

const hardMail = (): Handover =>
  makeHandover({
    to: "zoë@bücher.example",
    from: { name: "Grüße & Küsse 🙂", address: "news@example.com" },
    replyTo: ["answers@example.com"],
    subject: "Schöne Grüße an 用户, heute mit einem Betreff, der über mehr als eine Zeile geht 🙂",
    text: ".\n..\nA line\n.dot\n\nGrüße\n.\n",
    html: `<p>\n.\n..\nÜ 用户 🙂\n.x\n</p>\n<p>${"ß long ".repeat(80)}</p>\n`,
  });

describe.skipIf(missing).each(smtpHandovers)("Postfix as peer, by %s", (handover) => {
  const { openAt } = openersBy(handover);
  let postfix: Awaited<ReturnType<typeof startPostfix>>;
  beforeAll(async () => {
    postfix = await startPostfix();
  });
  afterEach(closeAll);
  afterAll(() => postfix.stop());

  const send = (manner: Manner, mails: Handover[], over: Parameters<typeof openAt>[1] = {}) =>
    Promise.all(openAt(postfix.ports[manner], over).send(mails, atOnce));

  async function arrived(message: Handover): Promise<string> {
    let found = "";
    await until(() => {
      const mail = postfix.mails().find((one) => one.includes(`<${message.key}@`));
      found = mail?.toString("latin1") ?? "";
      return found !== "";
    });
    return found.slice(found.indexOf("\nFrom: ") + 1).replaceAll("\n", "\r\n"); // what Postfix wrote above is its own
  }

  /** The mail as we would write it, with the boundary of the one that arrived. */
  function written(message: Handover, eightBit: boolean, like: string): string {
    const boundary = (mail: string) => /boundary="([^"]+)"/.exec(mail)?.[1] ?? "none";
    const mail = composeMail(message, { at: atOnce.now(), eightBit }).raw.toString("latin1");
    return mail.replaceAll(boundary(mail), boundary(like));
  }

  const takesWide = handover === "pipelined";

  test("a mail arrives byte for byte: subject and addresses beyond ASCII, 8-bit, lines of dots", async () => {
    const message = hardMail();
    expect(await send("full", [message], { security: "none" })).toMatchObject([{ kind: "sent" }]);
    const mail = await arrived(message);
    expect(mail).toBe(written(message, takesWide, mail));
    expect(/[\x80-\xff]/.test(mail.slice(mail.indexOf("\r\n\r\n")))).toBe(takesWide);
  });

  test("lines longer than SMTP allows arrive byte for byte", async () => {
    const message = makeHandover({ html: `<p>${"x.".repeat(5_000)}</p>`, text: "ü".repeat(3_000) });
    const encrypted = { security: "auto", checkCertificate: false } as const;
    expect(await send("full", [message], encrypted)).toMatchObject([{ kind: "sent" }]);
    const mail = await arrived(message);
    expect(mail).toBe(written(message, takesWide, mail));
  });

  test("a server that offers nothing gets the same mail in ASCII", async () => {
    const message = { ...hardMail(), to: "ada@example.com" };
    expect(await send("bare", [message])).toMatchObject([{ kind: "sent" }]);
    const mail = await arrived(message);
    expect(mail).toBe(written(message, false, mail));
    expect(mail).not.toMatch(/[^\0-\x7f]/);
  });

  test("nothing goes to a server whose certificate nobody vouches for", async () => {
    const message = makeHandover();
    expect(await send("full", [message], { security: "auto" })).toMatchObject([
      { kind: "unavailable", cause: "provider" },
    ]);
    expect(await openAt(postfix.ports.full, { security: "starttls" }).verify()).toMatch(/certificate/);
  });

  test.for([
    ["full", "starttls"],
    ["full", "auto"],
    ["encrypted", "tls"],
  ] as const)(
    "who signs in may send abroad (%s, %s), and who does not may not",
    async ([manner, security], {}) => {
      const secure = { security, checkCertificate: false };
      const abroad = makeHandover({ to: "ada@elsewhere.example" });
      expect(await send(manner, [abroad], secure)).toMatchObject([
        { kind: "unavailable", cause: "provider" },
      ]);
      const signedIn = openAt(postfix.ports[manner], { ...secure, user, password });
      expect(await signedIn.verify()).toBeNull();
      expect(await Promise.all(signedIn.send([abroad], atOnce))).toMatchObject([{ kind: "sent" }]);
      const wrong = openAt(postfix.ports[manner], { ...secure, user, password: "wrong" });
      expect(await wrong.verify()).toMatch(/does not accept this user and password/);
    },
  );

  test("[EML-7] [EML-19] refused recipients and mails too large are told, the rest arrives, each once", async () => {
    const names = Array.from({ length: 200 }, (_, at) =>
      at % 20 === 3 ? "gone" : at % 20 === 7 ? "busy" : "ada",
    );
    const batch = names.map((name, at) =>
      makeHandover({ to: `${name}@example.com`, ...(at === 50 && { html: "x".repeat(250_000) }) }),
    );
    const answers = await send("full", batch, { security: "none", connections: 4 });
    const kinds: Record<string, object> = {
      ada: { kind: "sent" },
      gone: { kind: "refused", reason: "hard_bounce" },
      busy: { kind: "unavailable", cause: "message" },
    };
    for (const [at, answer] of answers.entries())
      expect(answer).toMatchObject(
        at === 50 ? { kind: "refused", reason: "too_large" } : (kinds[names[at] ?? ""] ?? {}),
      );
    const expected = batch.filter((_, at) => names[at] === "ada" && at !== 50).map(({ key }) => key);
    const keysOf = () =>
      postfix.mails().flatMap((mail) => /^Message-ID: <(.+)@/m.exec(mail.toString("latin1"))?.[1] ?? []);
    await until(() => expected.every((key) => keysOf().includes(key)));
    const sent = keysOf().filter((key) => batch.some((message) => message.key === key));
    expect(sent.sort()).toEqual(expected.sort());
  });

  test("a server that has enough of us puts mails off and loses none", async () => {
    const batch = Array.from({ length: 8 }, () => makeHandover());
    const answers = await send("impatient", batch, { connections: 1 });
    expect(answers.filter(({ kind }) => kind === "sent")).toHaveLength(3);
    expect(answers.filter(({ kind }) => kind === "unavailable")).toHaveLength(5);
  });
});
