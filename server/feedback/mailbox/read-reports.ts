import type { ImapFlow } from "imapflow";
import type { BounceMailbox } from "@/db/schema";
import { readReport } from "@/domain/feedback/delivery-report";
import { MARK_HEADER } from "@/server/messages/dress-email";
import type { FeedbackNotice } from "../take-notice";
import { readMail } from "./read-mail";

const MOST_BYTES = 256 * 1_024; // a report brings its mail along; its beginning is enough
const MOST_MAILS = 200;

interface Looked {
  uidValidity: string;
  lastUid: number;
  notices: FeedbackNotice[];
  /** There is more to read at once. */
  isMore: boolean;
}

type Place = Pick<BounceMailbox, "uidValidity" | "lastUid">;

/** The reports among the mails that came since the last look. The mailbox stays as it is: nothing is marked or deleted. */
export async function readReports(client: ImapFlow, known: Place, now: Date): Promise<Looked> {
  const mailbox = client.mailbox;
  if (!mailbox) throw new Error("no folder is open");
  const uidValidity = String(mailbox.uidValidity);
  const since = known.uidValidity === uidValidity ? known.lastUid : 0;
  const looked: Looked = { uidValidity, lastUid: since, notices: [], isMore: false };
  if (mailbox.exists === 0) return looked;
  const found = await client.search({ uid: `${since + 1}:*` }, { uid: true });
  const fresh = (found || []).filter((uid) => uid > since).sort((a, b) => a - b);
  const batch = fresh.slice(0, MOST_MAILS);
  looked.isMore = fresh.length > batch.length;
  if (batch.length === 0) return looked;
  const wanted = { uid: true, internalDate: true, source: { maxLength: MOST_BYTES } };
  for await (const { uid, source, internalDate } of client.fetch(batch, wanted, { uid: true })) {
    looked.lastUid = Math.max(looked.lastUid, uid);
    const report = source && readReport(await readMail(source), MARK_HEADER);
    if (report) looked.notices.push({ ...report, messageId: null, at: dateOf(internalDate) ?? now });
  }
  return looked;
}

function dateOf(given: Date | string | undefined): Date | null {
  const date = new Date(given ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}
