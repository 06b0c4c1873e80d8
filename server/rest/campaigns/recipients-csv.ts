import { z } from "zod";
import { ListRecipients, listRecipients, type Recipient } from "@/server/campaigns/list-recipients";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import type { CsvFile } from "../csv-file";

const PAGE = 5000;

const columns = {
  Id: ({ recipientId }) => recipientId,
  Address: ({ address }) => address,
  Treatment: ({ treatment }) => treatment,
  State: ({ state }) => state,
  Reason: ({ reason }) => reason,
  Explanation: ({ why }) => why,
  Attempts: ({ attempts }) => attempts,
  Changed: ({ updatedAt }) => updatedAt.toISOString(),
  Opened: ({ openedAt }) => openedAt?.toISOString(),
  Clicked: ({ clickedAt }) => clickedAt?.toISOString(),
  Unsubscribed: ({ unsubscribedAt }) => unsubscribedAt?.toISOString(),
  Bounced: ({ bouncedAt }) => bouncedAt?.toISOString(),
} satisfies Record<string, (row: Recipient) => string | number | null | undefined>;

interface Asked {
  id: string;
  runId?: string | null;
  state: string | null;
  reason: string | null;
  search: string;
}

/** Everybody a run is for, or those of the campaign's latest occurrence. */
export async function recipientsCsv(ctx: Context, asked: Asked): Promise<CsvFile> {
  const parsed = ListRecipients.safeParse({ ...asked, limit: PAGE });
  if (!parsed.success) throw new AppError("invalid", z.prettifyError(parsed.error));
  const first = await listRecipients(ctx, parsed.data); // before the first byte, so that a refusal can still be answered
  return { name: "recipients.csv", head: Object.keys(columns), pages: pagesFrom(first, ctx, parsed.data) };
}

type Page = Awaited<ReturnType<typeof listRecipients>>;

async function* pagesFrom(first: Page, ctx: Context, question: ListRecipients) {
  for (let page = first; ; page = await listRecipients(ctx, { ...question, cursor: page.next })) {
    yield page.rows.map((row) => Object.values(columns).map((value) => value(row)));
    if (page.next === null) return;
  }
}
