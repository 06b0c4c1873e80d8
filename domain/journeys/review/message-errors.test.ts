import { expect, test } from "vitest";
import { type Breach, expectOnly, ids, knownFacts, rulesOf, told, withSettings } from "../testing/review";
import { review } from "./review";

const manyTemplates = (change: object) =>
  new Map(
    [...knownFacts.templates].map(([id, template]) => [
      id,
      id === ids.mail ? { ...template, ...change } : template,
    ]),
  );
const connect = { campaignArn: "arn:a", roleArn: "arn:aws:iam::123456789012:role/Dial" };

test.each<Breach>([
  {
    why: "no template",
    journey: told("mail", { templateId: null }),
    says: /No template/,
    at: "mail",
    field: "templateId",
  },
])("[RVE-10] a message has a template: $why", (breach) => expectOnly("RVE-10", breach));

test.each<Breach>([
  {
    why: "a template that is gone",
    journey: told("sms", { templateId: ids.gone }),
    says: /gone/,
    at: "sms",
  },
  {
    why: "another channel’s",
    journey: told("sms", { templateId: ids.mail }),
    says: /written for E-mail/,
    at: "sms",
  },
  {
    why: "a version that is gone",
    journey: told("mail", { templateVersion: 9 }),
    says: /no version 9/,
    at: "mail",
    field: "templateVersion",
  },
])("[RVE-11] the template and its version are there, and of the channel: $why", (breach) =>
  expectOnly("RVE-11", breach),
);

test.each<Breach>([
  {
    why: "a template with a mistake",
    facts: { templates: manyTemplates({ problem: "Subject, line 1" }) },
    says: /cannot be sent: Subject, line 1/,
    at: "mail",
  },
])("[RVE-12] the template can be written: $why", (breach) => expectOnly("RVE-12", breach));

test.each<Breach>([
  {
    why: "a sender nobody has proven",
    journey: told("mail", { fromAddress: "me@example.com" }),
    says: /not verified/,
    at: "mail",
    field: "fromAddress",
  },
  { why: "no address", journey: told("mail", { fromAddress: "me@" }), says: /not an e-mail address/ },
  {
    why: "the channel off",
    facts: { channelsOn: new Set(["SMS", "PUSH"] as const) },
    says: /switched off/,
  },
])("[RVE-13] a mail can be sent: $why", (breach) => expectOnly("RVE-13", breach));

test.each<Breach>([
  {
    why: "no kind",
    journey: told("sms", { messageType: null }),
    says: /what kind/,
    at: "sms",
    field: "messageType",
  },
  { why: "another’s number", journey: told("sms", { originationNumber: "+1" }), says: /not a number/ },
  {
    why: "half a registration",
    journey: told("sms", { senderId: "WAY", entityId: "1" }),
    says: /India/,
    field: "registeredTemplateId",
  },
  {
    why: "the channel off",
    facts: { channelsOn: new Set(["EMAIL", "PUSH"] as const) },
    says: /SMS is switched off/,
  },
])("[RVE-14] an SMS can be sent: $why", (breach) => expectOnly("RVE-14", breach));

test.each<Breach>([
  {
    why: "no push channel",
    facts: { channelsOn: new Set(["EMAIL", "SMS"] as const) },
    says: /Push is switched off/,
    at: "push",
  },
  {
    why: "a time that is none",
    journey: told("push", { timeToLive: "-1" }),
    says: /no number of seconds/,
    field: "timeToLive",
  },
])("[RVE-15] a push notification can be sent: $why", (breach) => expectOnly("RVE-15", breach));

test.each<Breach>([
  {
    why: "no address",
    journey: told("hook", { url: null }),
    says: /No web address/,
    at: "hook",
    field: "url",
  },
  { why: "no https", journey: told("hook", { url: "http://example.com" }), says: /cannot be called/ },
  {
    why: "a forbidden character",
    journey: told("hook", { url: "https://example.com/a b" }),
    says: /cannot be called/,
  },
  {
    why: "somebody else’s",
    facts: { strangeUrls: new Set(["https://example.com/hook"]) },
    says: /shown that it is yours/,
  },
  {
    why: "no type",
    journey: told("hook", { endpointTypes: [] }),
    says: /No type of endpoint/,
    field: "endpointTypes",
  },
  { why: "too much", journey: told("hook", { custom: "x".repeat(5_001) }), says: /5,000/ },
])("[RVE-16] a custom channel can be called: $why", (breach) => expectOnly("RVE-16", breach));

test.each<Breach>([
  { why: "nobody named", journey: told("call", { url: null }), says: /Nobody is named/, at: "call" },
  {
    why: "no role",
    journey: withSettings({ connect: { campaignArn: "arn:a" } }, told("call", { url: null })),
    says: /role .* missing/,
    at: null,
    field: "connect.roleArn",
  },
  {
    why: "a role with a path",
    journey: withSettings(
      { connect: { ...connect, roleArn: "arn:aws:iam::123456789012:role/a/b" } },
      told("call", { url: null }),
    ),
    says: /path/,
  },
  {
    why: "two campaigns",
    journey: withSettings({ connect }, told("call", { url: null, campaignArn: "arn:b" })),
    says: /two campaigns/,
  },
  {
    why: "no time for the answer",
    journey: told("call", { answerWithin: "soon" }),
    says: /how long/,
    field: "answerWithin",
  },
])("[RVE-17] a contact centre can be called: $why", (breach) => expectOnly("RVE-17", breach));

test("[RVE-11] a template without an active version is an error where none is chosen", () => {
  const findings = review(told("mail", { templateVersion: null }), {
    ...knownFacts,
    templates: manyTemplates({ activeVersion: null }),
  });
  expect(findings).toContainEqual(expect.objectContaining({ rule: "RVE-11", activityId: "mail" }));
});

test("[RVE-13] without a sender anywhere a mail cannot leave", () => {
  const findings = review(told("mail", { fromAddress: null }), { ...knownFacts, projectSender: null });
  expect(findings).toContainEqual(expect.objectContaining({ rule: "RVE-13", message: "No sender is set." }));
});

test("[RVE-17] a journey may call through Amazon Connect, and [RVE-16] a function by its ARN", () => {
  expect(rulesOf(withSettings({ connect }, told("call", { url: null })))).toEqual([]);
  expect(rulesOf(told("hook", { url: "arn:aws:lambda:us-east-1:123456789012:function:hook" }))).toEqual([]);
});
