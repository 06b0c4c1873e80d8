import { and, eq, inArray } from "drizzle-orm";
import { laneOf } from "@/db/lane";
import { endpoint } from "@/db/schema";
import type { EndpointDraft } from "@/domain/endpoints/endpoint-draft";
import { draftOf } from "@/domain/endpoints/pinpoint/draft-of";
import type { EndpointSaid } from "@/domain/endpoints/pinpoint/said";
import type { Channel } from "@/domain/messaging/channel";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { readLimits } from "@/server/limits/read-limits";
import { causeOf } from "./cause-of";
import { performMerge, unlessOvertaken } from "./merge-endpoints";
import { noteActivity } from "./note-activity";
import { planMerge } from "./plan-merge";

interface Registration {
  requestId: string;
  items: { id: string; said: EndpointSaid }[];
}

/** B1 to B4: endpoints that an app or a program tells of, all of them or none. For every key, publishable ones too. */
export async function registerEndpoints(ctx: Context, { requestId, items }: Registration): Promise<void> {
  const { db, projectId, actor } = ctx;
  const drafts = await readDrafts(ctx, items);
  const origin = { projectId, requestId, now: ctx.now(), cause: causeOf(actor) };
  await unlessOvertaken(db, async (tx) => {
    const plan = await planMerge(tx, origin, drafts);
    plan.merge.outcomes.forEach((outcome, nth) => {
      if (typeof outcome === "object")
        throw refusal(items, nth, outcome.refused.column, outcome.refused.reason);
    });
    await performMerge(tx, origin, plan);
    const signs = plan.ids.map((endpointId) => ({ endpointId, lane: laneOf(endpointId), at: origin.now }));
    await noteActivity(tx, projectId, signs);
  });
}

async function readDrafts(ctx: Context, items: Registration["items"]): Promise<EndpointDraft[]> {
  const limits = await readLimits(ctx.db, ctx.projectId);
  const channels = await channelsOf(ctx, items);
  return items.map(({ id, said }, nth) => {
    const draft = draftOf({ id, said, channel: channels.get(id) ?? null, limits });
    if ("reason" in draft) throw refusal(items, nth, draft.place, draft.reason);
    return draft;
  });
}

/** Of those that give an address and no channel: it is the one they have. */
export async function channelsOf({ db, projectId }: Context, items: Registration["items"]) {
  const ids = items.flatMap(({ id, said }) => (said.Address && !said.ChannelType ? id : []));
  if (ids.length === 0) return new Map<string, Channel>();
  const lanes = [...new Set(ids.map(laneOf))];
  const found = await db
    .select({ id: endpoint.id, channel: endpoint.channel })
    .from(endpoint)
    .where(and(eq(endpoint.projectId, projectId), inArray(endpoint.lane, lanes), inArray(endpoint.id, ids)));
  return new Map(found.map(({ id, channel }) => [id, channel]));
}

function refusal(items: unknown[], nth: number, place: string, reason: string): AppError {
  const where = [items.length > 1 ? `Item.${nth}` : "", place].filter(Boolean).join(".");
  return new AppError("invalid", where ? `${where}: ${reason}` : reason);
}
