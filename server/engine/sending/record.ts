import { sendEventsOf } from "@/domain/delivery/send-events";
import { appendEvents } from "@/server/events/append-events";
import { type Decided, type Reserved, reserve } from "../queue/reserve";
import type { Desk } from "./desk";
import { inHalves } from "./in-halves";

/** Makes decisions true. What cannot even be written down stands alone and is skipped with its error. */
export function record(desk: Desk, decided: Decided[]): Promise<Reserved[]> {
  if (decided.length === 0) return Promise.resolve([]);
  const perform = (part: Decided[]) =>
    reserve(desk.sql, part, { owner: desk.hold.owner, slot: desk.slot, now: desk.now() });
  return inHalves(decided, perform, ({ occasionId, recipientId, lane, runId }, error) =>
    perform([
      {
        occasionId,
        recipientId,
        lane,
        runId,
        state: "skipped",
        reason: "render_failed",
        detail: error.message,
      },
    ]),
  );
}

/** Tells of the messages that could not be rendered. */
export async function tellUnrendered(desk: Desk, decided: Decided[]): Promise<void> {
  const now = desk.now();
  await appendEvents(
    desk.sql,
    decided.flatMap((one) => {
      const listed = desk.roster.get(one.runId);
      if (!listed || one.state !== "skipped") return [];
      return sendEventsOf("skipped", one.reason, true).map((type) => ({
        projectId: listed.run.projectId,
        type,
        endpointId: one.recipientId,
        lane: one.lane,
        occurredAt: now,
        runId: one.runId,
        campaignId: listed.run.campaignId,
        occasionId: one.occasionId,
        attributes: { detail: one.detail ?? "" },
      }));
    }),
  );
}
