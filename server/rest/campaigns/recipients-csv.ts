import { z } from "zod";
import { csvLine } from "@/domain/shared/csv";
import { ListRecipients, listRecipients, type Recipient } from "@/server/campaigns/list-recipients";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";

const PAGE = 5000;

const columns = {
  Id: ({ recipientId }) => recipientId,
  Address: ({ address }) => address,
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
  state: string | null;
  reason: string | null;
  search: string;
}

/** Everybody a campaign's latest run is for, read a page at a time as fast as the browser takes them. */
export async function recipientsCsv(ctx: Context, asked: Asked): Promise<ReadableStream<Uint8Array>> {
  const parsed = ListRecipients.safeParse({ ...asked, limit: PAGE });
  if (!parsed.success) throw new AppError("invalid", z.prettifyError(parsed.error));
  const question = parsed.data;
  let page = await listRecipients(ctx, question); // before the first byte, so that a refusal can still be answered
  const bytes = new TextEncoder();
  return new ReadableStream({
    start: (stream) => stream.enqueue(bytes.encode(csvLine(Object.keys(columns)))),
    pull: async (stream) => {
      const lines = page.rows.map((row) => csvLine(Object.values(columns).map((value) => value(row))));
      if (lines.length > 0) stream.enqueue(bytes.encode(lines.join("")));
      if (page.next === null) return stream.close();
      page = await listRecipients(ctx, { ...question, cursor: page.next });
    },
  });
}
