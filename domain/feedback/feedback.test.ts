import { expect, test } from "vitest";
import { bounceKind } from "./bounce-kind";
import { isRecent, readSignature, SignedCall } from "./signed-call";
import { isAmazonSns, TopicArn } from "./sns";

test.each([
  ["5.1.1", "550 5.1.1 <a@example.com>: Recipient address rejected: User unknown", "hard_bounce"],
  ["5.1.1", "", "hard_bounce"],
  ["5.0.0", "550 no such user", "hard_bounce"],
  ["5.1.10", "550 5.1.10 RESOLVER.ADR.RecipientNotFound", "hard_bounce"],
  ["5.2.2", "552 5.2.2 mailbox full", "soft_bounce"],
  ["5.7.1", "550 5.7.1 blocked by policy", "soft_bounce"],
  ["4.4.1", "connection timed out", "soft_bounce"],
  ["4.4.7", "delivery time expired", "soft_bounce"],
])("[EML-19] a report of %s “%s” is a %s", (status, said, kind) => {
  expect(bounceKind(status, said)).toBe(kind);
});

test.each([
  ["t=1772442000,v1=ab", { at: 1_772_442_000, marks: ["ab"] }],
  ["t=1772442000, v1=ab, v1=cd", { at: 1_772_442_000, marks: ["ab", "cd"] }],
  ["v1=ab", null],
  ["t=x,v1=ab", null],
  ["", null],
])("the signature %j is read as %j", (header, read) => {
  expect(readSignature(header)).toEqual(read);
});

test("a call that was listened to cannot be told again five minutes later", () => {
  const now = new Date(1_772_442_000_000);
  expect(isRecent(1_772_442_000 - 300, now)).toBe(true);
  expect(isRecent(1_772_442_000 - 301, now)).toBe(false);
  expect(isRecent(1_772_442_000 + 301, now)).toBe(false);
});

test("an event says which mail it is about", () => {
  const read = SignedCall.safeParse({ events: [{ type: "bounce" }] });
  expect(read.error?.issues[0]?.message).toContain("X-Waymark-Message");
});

test.each([
  ["https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-1.pem", true],
  ["https://sns.us-gov-west-1.amazonaws.com/x.pem", true],
  ["https://sns.cn-north-1.amazonaws.com.cn/x.pem", true],
  ["http://sns.eu-central-1.amazonaws.com/x.pem", false],
  ["https://sns.eu-central-1.amazonaws.com.evil.example/x.pem", false],
  ["https://sns.eu-central-1.amazonaws.com:8443/x.pem", false],
  ["https://a:b@sns.eu-central-1.amazonaws.com/x.pem", false],
  ["https://evil.example/sns.eu-central-1.amazonaws.com/x.pem", false],
  ["https://s3.eu-central-1.amazonaws.com/bucket/x.pem", false],
  ["https://169.254.169.254/latest/meta-data", false],
  ["no address", false],
])("whether %s is a server of Amazon SNS: %s", (url, is) => {
  expect(isAmazonSns(url)).toBe(is);
});

test("a topic is named by its ARN", () => {
  expect(TopicArn.safeParse("arn:aws:sns:eu-central-1:123456789012:bounces").success).toBe(true);
  expect(TopicArn.safeParse("bounces").success).toBe(false);
});
