import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { laneOf } from "@/db/lane";
import { endpoint, engagement, message, type Run } from "@/db/schema";
import { type MessageState, messageStates } from "@/domain/delivery/message-state";
import { reasonSentence } from "@/domain/delivery/skip-reasons";
import { messageStateWords } from "@/domain/delivery/state-words";
import { addressKeyOf } from "@/domain/endpoints/address";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { deriveEndpointId } from "@/server/endpoints/derive-id";
import { AppError } from "@/server/errors";
import { addressBegins } from "@/server/people/search-people";
import { currentRuns } from "./current-runs";
import { findCampaign } from "./find-campaign";

export const ListRecipients = z.object({
  id: Id,
  runId: Id.nullish(), // without: the runs opened last, together
  state: z.enum(messageStates).nullable().default(null),
  reason: z.string().max(64).nullable().default(null),
  search: z.string().trim().max(254).default(""),
  cursor: z.string().nullish(), // the last recipient of the page before
  limit: z.int().min(1).max(5000).default(50),
});
export type ListRecipients = z.infer<typeof ListRecipients>;

/** A page of a run's people, or of those of the latest occurrence, in a lasting order, each with its state and why. `next` is null on the last page. */
export async function listRecipients(ctx: Context, input: ListRecipients) {
  allow(ctx, "project:read");

  await findCampaign(ctx, input.id);
  const runs = await currentRuns(ctx, input.id, input.runId);
  if (runs.some(({ kind }) => kind === "trigger")) return listTriggered(ctx, runs, input);
  const pages = await Promise.all(runs.map((one) => readPage(ctx, one, input)));
  const found = pages.flat().sort(byPlace);
  const rows = found.slice(0, input.limit).map((row) => ({ ...row, why: inWords(row) }));
  return { rows, next: found.length > input.limit ? (rows.at(-1)?.recipientId ?? null) : null };
}

/** As each run lies in its key: nobody is in two treatments. */
function byPlace(one: { recipientId: string }, other: { recipientId: string }): number {
  const lanes = laneOf(one.recipientId) - laneOf(other.recipientId);
  return lanes || Buffer.compare(Buffer.from(one.recipientId), Buffer.from(other.recipientId));
}

export type Recipient = Awaited<ReturnType<typeof listRecipients>>["rows"][number];

/** Of what events set off the latest comes first; somebody may be in it many times. */
async function listTriggered(ctx: Context, runs: Run[], input: ListRecipients) {
  const pages = await Promise.all(runs.map((one) => readTriggered(ctx, one, input)));
  const found = pages.flat().sort((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1));
  const rows = found.slice(0, input.limit).map((row) => ({ ...row, why: inWords(row) }));
  const last = rows.at(-1);
  return { rows, next: found.length > input.limit && last ? placeOf(last) : null };
}

const placeOf = ({ occasionId, recipientId }: { occasionId: string; recipientId: string }) =>
  `${occasionId}/${recipientId}`;

function readTriggered({ db, projectId }: Context, current: Run, input: ListRecipients) {
  return selectRecipients(db, projectId, current)
    .where(
      and(
        eq(message.runId, current.id),
        sql`${message.occasionId} <> ${message.runId}`,
        input.state ? inState(input.state) : undefined,
        input.reason ? eq(message.reason, input.reason) : undefined,
        input.cursor ? beforePlace(input.cursor) : undefined,
        input.search ? searched(projectId, current, input.search) : undefined,
      ),
    )
    .orderBy(desc(message.occasionId), desc(message.lane), desc(message.recipientId))
    .limit(input.limit + 1);
}

/** A cursor that is none of ours is of no page. */
function beforePlace(cursor: string): SQL {
  const [, occasionId, recipientId = ""] = /^([0-9a-f]{32})\/(.*)$/s.exec(cursor) ?? [];
  if (!occasionId) throw new AppError("invalid", "There is no such page. Begin at the first one.");
  return sql`(${message.occasionId}, ${message.lane}, ${message.recipientId}) < (${occasionId}::uuid, ${laneOf(recipientId)}::smallint, ${recipientId})`;
}

function selectRecipients(db: Db, projectId: string, current: Run) {
  return db
    .select({
      occasionId: message.occasionId,
      recipientId: message.recipientId,
      runId: message.runId,
      treatment: sql<number>`${current.treatment}::int`,
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
    );
}

function readPage({ db, projectId }: Context, current: Run, input: ListRecipients) {
  return selectRecipients(db, projectId, current)
    .where(
      and(
        eq(message.occasionId, current.id),
        eq(message.runId, current.id),
        input.state ? inState(input.state) : undefined,
        input.reason ? eq(message.reason, input.reason) : undefined,
        input.cursor ? after(input.cursor) : undefined,
        input.search ? searched(projectId, current, input.search) : undefined,
      ),
    )
    .orderBy(asc(message.lane), asc(message.recipientId))
    .limit(input.limit + 1);
}

/** Who waits is counted with those whose message is being handed over just now, so they are listed together too. */
function inState(state: MessageState): SQL {
  return state === "queued" ? inArray(message.state, ["queued", "sending"]) : eq(message.state, state);
}

/** Lane by lane, as the key stands. */
function after(recipientId: string): SQL {
  return sql`(${message.lane}, ${message.recipientId}) > (${laneOf(recipientId)}, ${recipientId})`;
}

/** By the beginning of an address, or by the whole id. A deleted person is found by the address their id was made of. */
function searched(projectId: string, { channel }: Run, search: string): SQL {
  const ids = [search, deriveEndpointId(projectId, channel, addressKeyOf(channel, search))];
  return sql`(${message.recipientId}, ${message.lane}) in (
    select e.id, e.lane from (select ${endpoint.id} as id, ${endpoint.lane} as lane from ${endpoint}
      where ${endpoint.projectId} = ${projectId} and ${endpoint.channel} = ${channel} and ${addressBegins(search)}) e
    union all select ${ids[0]}::text, ${laneOf(search)}::smallint
    union all select ${ids[1]}::text, ${laneOf(ids[1] ?? "")}::smallint)`;
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
