import { generateKeyPairSync } from "node:crypto";
import { dkimVerify } from "mailauth";
import { SES_TAG } from "@/domain/feedback/ses-event";
import type { SignerFor } from "@/server/identities/open-signer";
import { REWRITTEN_BY_SES, signMail } from "@/server/identities/sign-mail";
import { MARK_HEADER } from "@/server/messages/dress-email";
import { test as base, expect } from "@/server/testing/test";
import { atOnce, makeHandover, promisesOfAProvider } from "../provider.suite";
import { openSesRoute } from "./open-ses";
import { type SesReply, startSes } from "./testing/start-ses";

const settings = { region: "eu-central-1", accessKeyId: "AKIATEST", configurationSet: "" };
const unsigned: SignerFor = async () => null;
type Ses = Awaited<ReturnType<typeof startSes>>;

const openAt = ({ endpoint }: Ses, over: Partial<typeof settings> = {}, sign = unsigned) =>
  openSesRoute(
    { settings: { ...settings, ...over }, secretAccessKey: "secret", endpoint, answerMs: 3_000 },
    sign,
  );

promisesOfAProvider("Amazon SES", async () => {
  const ses = await startSes();
  return {
    provider: openAt(ses),
    arrivals: async (key) => ses.sent.filter(({ raw }) => raw.includes(`<${key}@`)).length,
    stop: ses.stop,
  };
});

const test = base.extend<{ ses: Ses }>({
  ses: async ({ ctx: _ }, use) => {
    const ses = await startSes();
    await use(ses);
    await ses.stop();
  },
});

const send = async (provider: ReturnType<typeof openAt>, over = {}) => {
  const [answer] = await Promise.all(provider.send([makeHandover(over)], atOnce));
  await provider.close();
  return answer;
};

test("[EML-12] [EML-17] a mail leaves whole, with its configuration set, its tag and its bounce address", async ({
  ses,
}) => {
  const provider = openAt(ses, { configurationSet: "marketing" });
  const answer = await send(provider, {
    to: "ada@bücher.example",
    returnPath: "bounces@example.com",
    headers: { "Message-ID": "<a@b>", [MARK_HEADER]: "mark-1" },
  });
  expect(answer).toEqual({ kind: "sent", ref: "0107-1" });
  expect(ses.sent).toMatchObject([
    {
      FromEmailAddress: "hello@example.com",
      Destination: { ToAddresses: ["ada@xn--bcher-kva.example"] },
      ConfigurationSetName: "marketing",
      FeedbackForwardingEmailAddress: "bounces@example.com",
      EmailTags: [{ Name: SES_TAG, Value: "mark-1" }],
      raw: expect.stringContaining("X-Waymark-Message: mark-1\r\n"),
    },
  ]);
});

const refusal = (status: number, name: string, message: string): SesReply => ({
  status,
  name,
  body: { message },
});

test.for<[SesReply, object]>([
  [
    refusal(429, "TooManyRequestsException", "Maximum sending rate exceeded."),
    { kind: "unavailable", cause: "provider", retryAfterMs: 1_000 },
  ],
  [
    refusal(400, "LimitExceededException", "Daily message quota exceeded."),
    { kind: "unavailable", cause: "provider", retryAfterMs: 900_000 },
  ],
  [
    refusal(400, "SendingPausedException", "Sending paused for this account."),
    { kind: "unavailable", cause: "provider" },
  ],
  [
    refusal(400, "AccountSuspendedException", "The account is suspended."),
    { kind: "unavailable", cause: "provider" },
  ],
  [
    refusal(400, "MailFromDomainNotVerifiedException", "The MAIL FROM domain is not verified."),
    { kind: "unavailable", cause: "provider" },
  ],
  [
    refusal(404, "NotFoundException", "Configuration set <x> does not exist."),
    { kind: "unavailable", cause: "provider" },
  ],
  [
    refusal(
      400,
      "MessageRejected",
      "Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: a@example.com",
    ),
    { kind: "unavailable", cause: "provider" },
  ],
  [
    refusal(403, "AccessDeniedException", "User is not authorized to perform ses:SendEmail"),
    { kind: "unavailable", cause: "provider" },
  ],
  [refusal(500, "InternalFailure", "Try again"), { kind: "unavailable", cause: "provider" }],
  [refusal(503, "ServiceUnavailable", "Slow down"), { kind: "unavailable", cause: "provider" }],
  [refusal(400, "MessageRejected", "Email contains a virus."), { kind: "refused", reason: "rejected" }],
  [
    refusal(400, "BadRequestException", "Message length exceeds maximum size"),
    { kind: "refused", reason: "too_large" },
  ],
])("[EML-19] [EML-20] what SES answers is taken at its word: %j", async ([reply, answer], { ses }) => {
  ses.misbehave(reply);
  expect(await send(openAt(ses))).toMatchObject(answer);
  expect(ses.sent).toHaveLength(0);
});

test("after a call without an answer nobody knows, and it is not sent again", async ({ ses }) => {
  ses.misbehave("stall", "drop");
  expect(await send(openAt(ses))).toMatchObject({ kind: "unknown" });
  expect(await send(openAt(ses))).toMatchObject({ kind: "unknown" });
  expect(ses.sent).toHaveLength(0);
});

test("where nothing listens, nothing was sent", async ({ ses }) => {
  await ses.stop();
  expect(await send(openAt(ses))).toMatchObject({ kind: "unavailable", cause: "provider" });
  await startSes().then(({ stop }) => stop());
});

test("[EML-2] our own signature holds when SES writes Message-ID and Date anew", async ({ ses }) => {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2_048,
    publicKeyEncoding: { type: "spki", format: "der" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const key = { domain: "example.com", selector: "wm1", privateKey };
  await send(openAt(ses, {}, async () => (raw) => signMail(raw, key, REWRITTEN_BY_SES)));
  const sent = ses.sent[0]?.raw ?? "";
  const rewritten = sent
    .replace(/^Message-ID: .*$/im, "Message-ID: <0107@email.amazonses.com>")
    .replace(/^Date: .*$/im, "Date: Mon, 02 Mar 2026 10:00:00 +0000");
  expect(rewritten).not.toBe(sent);
  const record = `v=DKIM1; k=rsa; p=${publicKey.toString("base64")}`;
  const { results } = await dkimVerify(Buffer.from(rewritten, "latin1"), {
    resolver: async () => [[record]],
  });
  expect(results).toMatchObject([{ status: { result: "pass" } }]);
});
