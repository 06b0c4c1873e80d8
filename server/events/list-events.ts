import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { laneOf } from "@/db/lane";
import { event } from "@/db/schema/event";
import { Id } from "@/domain/shared/id";
import { isStorable, unstorable } from "@/domain/shared/storable";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { eventTypesSeen } from "@/server/segments/event-types-seen";

const Name = z.string().trim().max(256).refine(isStorable, unstorable).default("");

/** A moment as PostgreSQL writes it: many events arrive in the same millisecond. */
const STAMP = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/;

export const ListEvents = z.object({
  type: Name,
  /** An endpoint's id, whole. */
  who: Name,
  /** The last event of the page before. */
  cursor: z.object({ stamp: z.string().regex(STAMP), id: Id }).nullish(),
  limit: z.int().min(1).max(200).default(50),
});
type ListEvents = z.infer<typeof ListEvents>;

/** The events of a project, the latest first, of one type or one endpoint if that is asked. `next` is null on the last page. */
export async function listEvents(ctx: Context, input: ListEvents) {
  allow(ctx, "project:read");
  const types = input.type ? [input.type] : input.who ? null : await typesOf(ctx);
  const found = types ? await ofTypes(ctx, types, input) : await page(ctx, input);
  const rows = found.slice(0, input.limit);
  const last = rows.at(-1);
  const next = found.length > input.limit && last ? { stamp: last.stamp, id: last.id } : null;
  return { rows, next };
}

const typesOf = ({ db, projectId, now }: Context) => eventTypesSeen({ db, projectId, now: now() });

const AT_ONCE = 4;

/** The index knows the order of each type alone: each gives a page, of which the latest are kept. */
async function ofTypes(ctx: Context, types: string[], input: ListEvents) {
  const left = [...types];
  const pages: Awaited<ReturnType<typeof page>> = [];
  const read = async () => {
    for (let type = left.shift(); type; type = left.shift())
      pages.push(...(await page(ctx, { ...input, type })));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, read));
  return pages.sort((a, b) => b.arrivedAt.getTime() - a.arrivedAt.getTime() || byStamp(b, a));
}

function page({ db, projectId }: Context, { type, who, cursor, limit }: ListEvents) {
  return db
    .select({
      id: event.id,
      type: event.type,
      endpointId: event.endpointId,
      userId: event.userId,
      occurredAt: event.occurredAt,
      arrivedAt: event.arrivedAt,
      stamp: sql<string>`${event.arrivedAt}::text`,
      attributes: event.attributes,
      metrics: event.metrics,
    })
    .from(event)
    .where(
      and(
        eq(event.projectId, projectId),
        type ? eq(event.type, type) : undefined,
        who ? and(eq(event.endpointId, who), eq(event.lane, laneOf(who))) : undefined,
        cursor
          ? sql`(${event.arrivedAt}, ${event.id}) < (${cursor.stamp}::timestamptz, ${cursor.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(event.arrivedAt), desc(event.id))
    .limit(limit + 1);
}

interface Placed {
  stamp: string;
  id: string;
}

/** Within a second PostgreSQL's writing sorts as the moments do, but for zeros that it leaves out. */
function byStamp(one: Placed, other: Placed): number {
  const [a, b] = [fraction(one.stamp), fraction(other.stamp)];
  return a === b ? (one.id < other.id ? -1 : 1) : a - b;
}

const fraction = (stamp: string): number => Number(/\.\d+/.exec(stamp)?.[0] ?? 0);
