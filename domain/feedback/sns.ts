import { z } from "zod";

/** What Amazon SNS posts. */
export const SnsMessage = z.object({
  Type: z.enum(["Notification", "SubscriptionConfirmation", "UnsubscribeConfirmation"]),
  MessageId: z.string(),
  TopicArn: z.string(),
  Message: z.string(),
  Timestamp: z.string(),
  SignatureVersion: z.enum(["1", "2"]),
  Signature: z.string(),
  SigningCertURL: z.string(),
  Subject: z.string().nullish(),
  SubscribeURL: z.string().optional(),
  Token: z.string().optional(),
});
export type SnsMessage = z.infer<typeof SnsMessage>;

const ofNotification = ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"] as const;
const ofConfirmation = [
  "Message",
  "MessageId",
  "SubscribeURL",
  "Timestamp",
  "Token",
  "TopicArn",
  "Type",
] as const;

/** What its signature is made over: names and values, a line each. */
export function snsSignedText(message: SnsMessage): string {
  const names = message.Type === "Notification" ? ofNotification : ofConfirmation;
  return names.flatMap((name) => (message[name] == null ? [] : [`${name}\n${message[name]}\n`])).join("");
}

/** Nothing but Amazon's own servers is ever asked for a certificate or told yes. */
export function isAmazonSns(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password } = new URL(url);
  const plain = protocol === "https:" && port === "" && username === "" && password === "";
  return plain && /^sns\.[a-z]{2}(-[a-z]+)+-\d\.amazonaws\.com(\.cn)?$/.test(hostname);
}

export const TopicArn = z
  .string()
  .trim()
  .regex(
    /^arn:aws[\w-]*:sns:[a-z\d-]+:\d{12}:[\w-]{1,256}$/,
    "Give the topic's ARN, such as arn:aws:sns:eu-central-1:123456789012:bounces",
  );
