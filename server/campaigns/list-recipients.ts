import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { laneOf } from "@/db/lane";
import { endpoint, engagement, message } from "@/db/schema";
import { messageStates } from "@/domain/delivery/message-state";
import { reasonSentence } from "@/domain/delivery/skip-reasons";
import { messageStateWords } from "@/domain/delivery/state-words";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { findCampaign } from "./find-campaign";
import { findRun } from "./find-run";

export const ListRecipients = z.object({
  id: Id,
  state: z.enum(messageStates).nullable().default(null),
  reason: z.string().max(64).nullable().default(null),
  search: z.string().trim().max(254).default(""),
  cursor: z.string().nullish(), // the last recipient of the page before
  limit: z.int().min(1).max(5000).default(50),
});
export type ListRecipients = z.infer<typeof ListRecipients>;

/** A page of the latest run's people in a lasting order, each with its state and why. `next` is null on the last page. */
export async function listRecipients(ctx: Context, input: ListRecipients) {
  allow(ctx, "project:read");

  await findCampaign(ctx, input.id);
  const current = await findRun(ctx, input.id);
  if (!current) return { rows: [], next: null };
  const found = await readPage(ctx, current.id, input);
  const rows = found.slice(0, input.limit).map((row) => ({ ...row, why: inWords(row) }));
  return { rows, next: found.length > input.limit ? (rows.at(-1)?.recipientId ?? null) : null };
}

export type Recipient = Awaited<ReturnType<typeof listRecipients>>["rows"][number];

function readPage({ db, projectId }: Context, runId: string, input: ListRecipients) {
  return db
    .select({
      recipientId: message.recipientId,
      address: sql<string | null>`coalesce(${message.address}, ${endpoint.address})`,
      state: message.state,
      reason: message.reason,
      detail: message.detail,
      attempts: message.attempts,
      updatedAt: message.updatedAt,
      openedAt: engagement.openedAt,
      clickedAt: engagement.clickedAt,
      unsubscribedAt: engagement.unsubscribedAt,
      bouncedAt: engagement.bouncedAt,
    })
    .from(message)
    .leftJoin(
      endpoint,
      and(
        eq(endpoint.projectId, projectId),
        eq(endpoint.id, message.recipientId),
        eq(endpoint.lane, message.lane),
      ),
    )
    .leftJoin(
      engagement,
      and(
        eq(engagement.occasionId, message.occasionId),
        eq(engagement.recipientId, message.recipientId),
        eq(engagement.lane, message.lane),
      ),
    )
    .where(
      and(
        eq(message.occasionId, runId),
        eq(message.runId, runId),
        input.state ? eq(message.state, input.state) : undefined,
        input.reason ? eq(message.reason, input.reason) : undefined,
        input.cursor ? after(input.cursor) : undefined,
        input.search ? searched(projectId, input.search) : undefined,
      ),
    )
    .orderBy(asc(message.lane), asc(message.recipientId))
    .limit(input.limit + 1);
}

/** Lane by lane, as the key stands. */
function after(recipientId: string): SQL {
  return sql`(${message.lane}, ${message.recipientId}) > (${laneOf(recipientId)}, ${recipientId})`;
}

/** By the beginning of an address, or by the whole id. */
function searched(projectId: string, search: string): SQL {
  const prefix = `${search.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  return sql`(${message.recipientId}, ${message.lane}) in (
    select e.id, e.lane from endpoint e
    where e.project_id = ${projectId} and (e.address_key like ${prefix} or e.id = ${search})
    limit 1000)`;
}

interface Judged {
  state: (typeof messageStates)[number];
  reason: string | null;
  detail: string | null;
}

/** What became of a message as a sentence, with what the provider said. */
function inWords({ state, reason, detail }: Judged): string {
  const sentence = reason ? reasonSentence(reason) : messageStateWords[state].meaning;
  return detail ? `${sentence} ${detail}` : sentence;
}
