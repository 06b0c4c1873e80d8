import { and, asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { message } from "@/db/schema";
import { messageStates } from "@/domain/delivery/message-state";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";

export const ListMessages = z.object({
  state: z.enum(messageStates).nullable().default(null),
  runId: Id.nullable().default(null),
  after: z.object({ occasionId: Id, recipientId: z.string() }).nullable().default(null),
  limit: z.int().min(1).max(10_000).default(100),
});

/** A project's messages by name, a page at a time: `next` is null on the last one. Unknown ones are the reason this exists. */
export async function listMessages(ctx: Context, input: z.infer<typeof ListMessages>) {
  allow(ctx, "project:read");

  const after = input.after
    ? sql`(${message.occasionId}, ${message.recipientId}) > (${input.after.occasionId}, ${input.after.recipientId})`
    : undefined;
  const found = await ctx.db
    .select({
      occasionId: message.occasionId,
      recipientId: message.recipientId,
      lane: message.lane,
      runId: message.runId,
      state: message.state,
      reason: message.reason,
      detail: message.detail,
      address: message.address,
      attempts: message.attempts,
      providerRef: message.providerRef,
      updatedAt: message.updatedAt,
    })
    .from(message)
    .where(
      and(
        eq(message.projectId, ctx.projectId),
        input.state ? eq(message.state, input.state) : undefined,
        input.runId ? eq(message.runId, input.runId) : undefined,
        after,
      ),
    )
    .orderBy(asc(message.occasionId), asc(message.recipientId))
    .limit(input.limit + 1);
  const rows = found.slice(0, input.limit);
  const last = found.length > input.limit ? rows.at(-1) : undefined;
  return { rows, next: last ? { occasionId: last.occasionId, recipientId: last.recipientId } : null };
}
