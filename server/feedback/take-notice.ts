import type { Database } from "@/db/client";
import { type FeedbackKind, shortDetail, type Taken } from "@/domain/feedback/notice";
import { recordBounce } from "@/server/tracking/record-bounce";
import { recordComplaint } from "@/server/tracking/record-complaint";
import { findMessage, type Named } from "./find-message";

export interface FeedbackNotice extends Named {
  kind: FeedbackKind;
  detail: string;
  at: Date;
}

interface Hearer {
  db: Pick<Database, "raw">;
  projectId: string;
  now: Date;
}

/** Turns a notice into events, counts and the suppression list. Told again, it changes nothing. */
export async function takeNotice({ db, projectId, now }: Hearer, notice: FeedbackNotice): Promise<Taken> {
  const message = await findMessage(db, notice);
  if (message?.projectId !== projectId) return "foreign";
  const at = notice.at > now ? now : notice.at; // other clocks run ahead
  const isNew =
    notice.kind === "complaint"
      ? await recordComplaint(db, { message, at, userAgent: "" })
      : await recordBounce(db, {
          message,
          at,
          hard: notice.kind === "hard_bounce",
          detail: shortDetail(notice.detail),
        });
  return isNew ? "taken" : "known";
}
