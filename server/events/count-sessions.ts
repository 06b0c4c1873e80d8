import { and, desc, eq, gte } from "drizzle-orm";
import { z } from "zod";
import { laneOf } from "@/db/lane";
import { event } from "@/db/schema/event";
import { sessionsOf } from "@/domain/events/sessions";
import { isStorable, unstorable } from "@/domain/shared/storable";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";

export const CountSessions = z.object({ who: z.string().min(1).max(256).refine(isStorable, unstorable) });

const DAYS = 30;
const DAY_MS = 86_400_000;
const MOST_EVENTS = 5_000;

/** ANL-22: how often somebody opened the app in the last thirty days, and for how long, as their latest events tell. */
export async function countSessions(
  { db, projectId, ...ctx }: Context,
  { who }: z.infer<typeof CountSessions>,
) {
  allow({ db, projectId, ...ctx }, "project:read");
  const rows = await db
    .select({ type: event.type, occurredAt: event.occurredAt })
    .from(event)
    .where(
      and(
        eq(event.projectId, projectId),
        eq(event.endpointId, who),
        eq(event.lane, laneOf(who)),
        gte(event.arrivedAt, new Date(ctx.now().getTime() - DAYS * DAY_MS)),
      ),
    )
    .orderBy(desc(event.arrivedAt))
    .limit(MOST_EVENTS);
  const sessions = sessionsOf(rows);
  const milliseconds = sessions.reduce(
    (sum, { startedAt, endedAt }) => sum + (endedAt.getTime() - startedAt.getTime()),
    0,
  );
  return { sessions: sessions.length, milliseconds, lastAt: sessions.at(-1)?.startedAt ?? null };
}
