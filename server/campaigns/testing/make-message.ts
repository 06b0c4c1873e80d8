import { laneOf } from "@/db/lane";
import { message, type Run, runTally } from "@/db/schema";
import type { Context } from "@/server/context";

type NewMessage = Partial<typeof message.$inferInsert> & { recipientId: string };

export async function makeMessage(ctx: Context, run: Run, over: NewMessage) {
  await ctx.db.insert(message).values({
    occasionId: run.id,
    runId: run.id,
    projectId: ctx.projectId,
    lane: laneOf(over.recipientId),
    state: "queued",
    dueAt: ctx.now(),
    updatedAt: ctx.now(),
    ...over,
  });
}

export async function tally(ctx: Context, run: Run, measure: string, count: number, reason = "", slot = 0) {
  await ctx.db.insert(runTally).values({ runId: run.id, measure, reason, slot, count });
}
