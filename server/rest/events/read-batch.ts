import { draftOf } from "@/domain/endpoints/pinpoint/draft-of";
import { EndpointSaid } from "@/domain/endpoints/pinpoint/said";
import type { Limits } from "@/domain/limits/limits";
import type { Channel } from "@/domain/messaging/channel";
import type { Context } from "@/server/context";
import { channelsOf } from "@/server/endpoints/register-endpoints";
import { AppError } from "@/server/errors";
import type { IncomingItem } from "@/server/events/ingest-events";
import { firstFault } from "../respond";

type Wire = Record<string, unknown>;

interface Said {
  endpointId: string;
  said: EndpointSaid | null;
  problem: string | null;
  events: IncomingItem["events"];
}

/** EVT-1: a call's batch, item by item. What is no batch is refused; what is wrong with one endpoint is told of that one. */
export async function readBatch(ctx: Context, body: unknown, limits: Limits): Promise<IncomingItem[]> {
  const { BatchItem } = mapOf(body, "The body is an object with a BatchItem: endpoints by their ids.");
  const batch = mapOf(BatchItem, "BatchItem: give an object with endpoints by their ids.");
  const items = Object.entries(batch).map(([endpointId, item]) => readItem(endpointId, item));
  const asked = items.flatMap(({ endpointId: id, said }) => (said ? [{ id, said }] : []));
  const channels = await channelsOf(ctx, asked);
  return items.map((item) => ({ ...item, draft: draftIn(item, channels, limits) }));
}

function mapOf(value: unknown, otherwise: string): Wire {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new AppError("invalid", otherwise);
  return value as Wire; // the line before has looked
}

function readItem(endpointId: string, item: unknown): Said {
  const { Endpoint, Events } = mapOf(
    item,
    `BatchItem.${endpointId}: give an object with Endpoint and Events.`,
  );
  const events =
    Events === undefined || Events === null
      ? {}
      : mapOf(Events, `BatchItem.${endpointId}.Events: give an object with events by their ids.`);
  const read = { endpointId, events: Object.entries(events) };
  if (Endpoint === undefined || Endpoint === null) return { ...read, said: null, problem: null };
  const said = EndpointSaid.safeParse(Endpoint);
  return said.success
    ? { ...read, said: said.data, problem: null }
    : { ...read, said: null, problem: firstFault(said.error) };
}

function draftIn(
  { endpointId: id, said, problem }: Said,
  channels: Map<string, Channel>,
  limits: Limits,
): IncomingItem["draft"] {
  if (problem !== null) return { problem };
  if (said === null) return null;
  const draft = draftOf({ id, said, channel: channels.get(id) ?? null, limits });
  if (!("reason" in draft)) return draft;
  return { problem: draft.place ? `${draft.place}: ${draft.reason}` : draft.reason };
}
