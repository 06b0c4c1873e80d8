import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AddHook, addHook } from "./add-hook";
import { askAmazon } from "./ask-amazon";
import { hear } from "./hear";
import { listHooks } from "./list-hooks";
import { expect, TOPIC, test } from "./testing/sent-mail";
import {
  bounceEvent,
  bounceNotification,
  complaintNotification,
  deliveryNotification,
} from "./testing/ses-events";

const ses = AddHook.parse({ kind: "ses", name: "Amazon", topicArn: TOPIC });
const fixture = (name: string) => readFileSync(join(import.meta.dirname, "fixtures", name), "utf8");

test("[EML-16] [EML-19] SES tells of a bounce by SNS, in either of its forms, and once counts", async ({
  ctx,
  mail,
  sns,
  known,
}) => {
  const hook = await addHook(ctx, ses);
  expect(await sns(hook, { Message: JSON.stringify(bounceNotification(mail)) })).toMatchObject({ taken: 1 });
  expect(await sns(hook, { Message: JSON.stringify(bounceEvent(mail)) })).toMatchObject({ known: 1 });
  const old = { Message: JSON.stringify(bounceNotification(mail)), SignatureVersion: "1" } as const;
  expect(await sns(hook, old)).toMatchObject({ known: 1 });
  expect(await known()).toEqual({
    tallies: { "bounced hard": 1 },
    events: ["_email.hardbounce"],
    suppressed: "BOUNCE",
  });
});

test("[EML-17] events of a configuration set name the mail by its tag", async ({ ctx, mail, sns }) => {
  const hook = await addHook(ctx, ses);
  expect(await sns(hook, { Message: JSON.stringify(bounceEvent(mail)) })).toMatchObject({ taken: 1 });
});

test("[EML-16] a complaint and a transient bounce are told apart, and a delivery is passed over", async ({
  ctx,
  mail,
  sns,
  known,
}) => {
  const hook = await addHook(ctx, ses);
  const tell = (event: object) => sns(hook, { Message: JSON.stringify(event) });
  expect(await tell(deliveryNotification(mail))).toEqual({ taken: 0, known: 0, foreign: 0 });
  expect(await tell({ nothing: "of ours" })).toEqual({ taken: 0, known: 0, foreign: 0 });
  await tell(bounceNotification(mail, "Transient"));
  await tell(complaintNotification(mail));
  expect(await known()).toEqual({
    tallies: { "bounced soft": 1, complained: 1 },
    events: ["_email.softbounce", "_email.complaint"],
    suppressed: "COMPLAINT",
  });
});

test("what Amazon did not sign, or signed for another topic, says nothing, and nobody else is asked for a certificate", async ({
  ctx,
  mail,
  sns,
  asked,
  known,
}) => {
  const hook = await addHook(ctx, ses);
  const Message = JSON.stringify(bounceNotification(mail));
  await expect(sns(hook, { Message, Signature: "AAAA" })).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(sns(hook, { Message, TopicArn: `${TOPIC}-other` })).rejects.toMatchObject({
    code: "forbidden",
  });
  const before = asked.length;
  for (const SigningCertURL of [
    "https://evil.example/x.pem",
    "https://sns.eu-central-1.amazonaws.com.evil.example/x.pem",
    "http://169.254.169.254/latest/meta-data/x.pem",
    "https://sns.eu-central-1.amazonaws.com/not-a-certificate",
  ])
    await expect(sns(hook, { Message, SigningCertURL })).rejects.toMatchObject({ code: "unauthenticated" });
  expect(asked.length).toBe(before);
  expect(await known()).toMatchObject({ suppressed: null });
});

test("a subscription is confirmed at Amazon alone, as it was recorded", async ({ ctx }) => {
  const hook = await addHook(ctx, ses);
  const asked: string[] = [];
  const ask = async (url: string) => {
    asked.push(url);
    return fixture("certificate.pem");
  };
  const body = fixture("subscription-confirmation.json");
  await hear({ db: ctx.db, now: ctx.now, ask }, hook.id, { body, signature: "" });
  expect(asked.at(-1)).toContain("https://sns.eu-central-1.amazonaws.com/?Action=ConfirmSubscription");
  expect(await listHooks(ctx)).toMatchObject([{ confirmedAt: ctx.now() }]);
});

test("a confirmation that leads elsewhere is not followed", async ({ ctx, sns, asked }) => {
  const hook = await addHook(ctx, ses);
  const SubscribeURL = "http://127.0.0.1/confirm";
  await sns(hook, { Type: "SubscriptionConfirmation", SubscribeURL, Token: "t" });
  expect(asked).not.toContain(SubscribeURL);
  expect(await listHooks(ctx)).toMatchObject([{ confirmedAt: null }]);
  expect(() => askAmazon(SubscribeURL)).toThrow(/not one of Amazon/);
});

test("what is no message of SNS is refused", async ({ ctx }) => {
  const hook = await addHook(ctx, ses);
  await expect(hear(ctx, hook.id, { body: "{}", signature: "" })).rejects.toMatchObject({ code: "invalid" });
  expect(AddHook.safeParse({ kind: "ses", name: "Amazon", topicArn: "bounces" }).success).toBe(false);
});
