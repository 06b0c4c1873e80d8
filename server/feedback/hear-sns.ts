import { createVerify } from "node:crypto";
import type { FeedbackHook } from "@/db/schema";
import { readSesEvent, SesEvent } from "@/domain/feedback/ses-event";
import { isAmazonSns, SnsMessage, snsSignedText } from "@/domain/feedback/sns";
import { AppError } from "@/server/errors";
import { MARK_HEADER } from "@/server/messages/dress-email";
import type { AskAmazon } from "./ask-amazon";
import type { FeedbackNotice } from "./take-notice";

export interface HeardSns {
  notices: FeedbackNotice[];
  /** The subscription was confirmed just now. */
  isConfirmed: boolean;
}

/** What SNS tells. Throws AppError unless Amazon signed it for the topic that this address listens to. */
export async function hearSns(hook: FeedbackHook, body: string, ask: AskAmazon): Promise<HeardSns> {
  const message = read(body);
  if (message.TopicArn !== hook.topicArn)
    throw new AppError("forbidden", `This address listens to ${hook.topicArn}, and to no other topic.`);
  await refuseForged(message, ask);
  if (message.Type === "Notification") return { notices: noticesOf(message), isConfirmed: false };
  if (message.Type !== "SubscriptionConfirmation" || !isAmazonSns(message.SubscribeURL ?? ""))
    return { notices: [], isConfirmed: false };
  await ask(message.SubscribeURL ?? "");
  return { notices: [], isConfirmed: true };
}

function read(body: string): SnsMessage {
  const given = SnsMessage.safeParse(fromJson(body));
  if (given.success) return given.data;
  throw new AppError("invalid", "This is no message of Amazon SNS. Leave “raw message delivery” off.");
}

const certificates = new Map<string, string>();
const MOST_CERTIFICATES = 50;

async function refuseForged(message: SnsMessage, ask: AskAmazon): Promise<void> {
  const { SigningCertURL: url, SignatureVersion: version, Signature: signature } = message;
  const forged = new AppError("unauthenticated", "Amazon SNS did not sign this message.");
  if (!isAmazonSns(url) || !new URL(url).pathname.endsWith(".pem")) throw forged;
  const certificate = certificates.get(url) ?? (await ask(url));
  const verify = createVerify(version === "2" ? "RSA-SHA256" : "RSA-SHA1").update(
    snsSignedText(message),
    "utf8",
  );
  if (!fits(() => verify.verify(certificate, signature, "base64"))) throw forged;
  if (certificates.size >= MOST_CERTIFICATES) certificates.clear();
  certificates.set(url, certificate);
}

/** A certificate that cannot be read fits nothing. */
function fits(verify: () => boolean): boolean {
  try {
    return verify();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return false;
  }
}

/** Of what SES does not call a bounce or a complaint, nothing is made; the topic may carry other things, too. */
function noticesOf({ Message: text }: SnsMessage): FeedbackNotice[] {
  const event = SesEvent.safeParse(fromJson(text));
  const notice = event.success ? readSesEvent(event.data, MARK_HEADER) : null;
  return notice ? [notice] : [];
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}
