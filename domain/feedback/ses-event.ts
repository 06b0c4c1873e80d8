import { z } from "zod";
import type { FeedbackKind } from "./notice";

const Recipient = z.object({
  emailAddress: z.string().default(""),
  status: z.string().optional(),
  diagnosticCode: z.string().optional(),
});

/** What SES says inside of a notification: as feedback (notificationType) or by event publishing (eventType). */
export const SesEvent = z.object({
  notificationType: z.string().optional(),
  eventType: z.string().optional(),
  mail: z.object({
    headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
    tags: z.record(z.string(), z.array(z.string())).default({}),
  }),
  bounce: z
    .object({
      bounceType: z.string(),
      bounceSubType: z.string().default(""),
      bouncedRecipients: z.array(Recipient).default([]),
      timestamp: z.string(),
    })
    .optional(),
  complaint: z
    .object({
      complaintFeedbackType: z.string().nullish(),
      complaintSubType: z.string().nullish(),
      timestamp: z.string(),
    })
    .optional(),
});
type SesEvent = z.infer<typeof SesEvent>;

/** The tag that our mail carries through SES; its value is that of X-Waymark-Message. */
export const SES_TAG = "waymark";

interface SesNotice {
  kind: FeedbackKind;
  mark: string | null;
  messageId: string | null;
  detail: string;
  at: Date;
}

/** Null: it tells of something else, such as a delivery. */
export function readSesEvent(event: SesEvent, markHeader: string): SesNotice | null {
  const { bounce, complaint, mail } = event;
  const header = (wanted: string) =>
    mail.headers.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())?.value ?? null;
  const about = { mark: mail.tags[SES_TAG]?.[0] ?? header(markHeader), messageId: header("Message-ID") };
  const kind = event.notificationType ?? event.eventType;
  if (kind === "Bounce" && bounce) {
    const [recipient] = bounce.bouncedRecipients;
    const said = recipient?.diagnosticCode ?? `${bounce.bounceType} ${bounce.bounceSubType}`;
    return { ...about, kind: bounceOf(bounce), detail: said, at: new Date(bounce.timestamp) };
  }
  if (kind !== "Complaint" || !complaint) return null;
  const detail = complaint.complaintFeedbackType ?? complaint.complaintSubType ?? "";
  return { ...about, kind: "complaint", detail, at: new Date(complaint.timestamp) };
}

/** "OnAccountSuppressionList" is permanent, too: the address bounced or complained before. */
function bounceOf({ bounceType }: { bounceType: string }): FeedbackKind {
  return bounceType === "Permanent" ? "hard_bounce" : "soft_bounce";
}
