import { and, asc, eq } from "drizzle-orm";
import type { z } from "zod";
import type { Db } from "@/db/client";
import { laneOf } from "@/db/lane";
import { campaign, type Endpoint, endpoint, message, run } from "@/db/schema";
import { event } from "@/db/schema/event";
import { personOf } from "@/domain/templates/person";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { findEndpoint } from "./find-endpoint";
import type { GetPerson } from "./get-person";

const MOST_OF_A_KIND = 50_000; // of one endpoint; more than anybody gets

/** All that is kept of a person, for whoever asks what is known of them: every endpoint of the user, its messages and its events. */
export async function exportPerson(ctx: Context, { id }: z.infer<typeof GetPerson>) {
  allow(ctx, "people:export");
  const found = await findEndpoint(ctx.db, ctx.projectId, id);
  const endpoints = await endpointsOf(ctx, found);
  const records: Awaited<ReturnType<typeof recordOf>>[] = [];
  for (const each of endpoints) records.push(await recordOf(ctx, each));

  return ctx.db.transaction(async (tx) => {
    await recordAudit(tx, ctx, {
      action: "person.export",
      subject: { kind: "person", id, name: found.address },
      after: { endpoints: endpoints.map((each) => each.id) },
    });
    return { exportedAt: ctx.now().toISOString(), projectId: ctx.projectId, endpoints: records };
  });
}

async function endpointsOf({ db, projectId }: Context, found: Endpoint): Promise<Endpoint[]> {
  if (found.userId === null) return [found];
  return db
    .select()
    .from(endpoint)
    .where(and(eq(endpoint.projectId, projectId), eq(endpoint.userId, found.userId)))
    .orderBy(asc(endpoint.createdAt), asc(endpoint.id));
}

async function recordOf({ db, projectId }: Context, each: Endpoint) {
  const [messages, events] = await Promise.all([
    messagesTo(db, projectId, each.id),
    eventsOf(db, projectId, each.id),
  ]);
  return { ...personOf(each), Messages: messages, Events: events };
}

function messagesTo(db: Db, projectId: string, id: string) {
  const { state, reason, detail, address, dueAt, updatedAt } = message;
  return db
    .select({ campaign: campaign.name, address, state, reason, detail, dueAt, updatedAt })
    .from(message)
    .leftJoin(run, eq(run.id, message.runId))
    .leftJoin(campaign, eq(campaign.id, run.campaignId))
    .where(and(eq(message.projectId, projectId), eq(message.recipientId, id), eq(message.lane, laneOf(id))))
    .orderBy(asc(updatedAt))
    .limit(MOST_OF_A_KIND);
}

function eventsOf(db: Db, projectId: string, id: string) {
  const { type, occurredAt, attributes, metrics } = event;
  return db
    .select({ type, occurredAt, attributes, metrics })
    .from(event)
    .where(and(eq(event.projectId, projectId), eq(event.endpointId, id), eq(event.lane, laneOf(id))))
    .orderBy(asc(event.arrivedAt))
    .limit(MOST_OF_A_KIND);
}
