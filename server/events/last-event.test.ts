import { expect, test } from "@/server/testing/test";
import { appendEvents } from "./append-events";
import { lastEvent } from "./last-event";

const occurredAt = new Date("2026-03-02T09:00:00Z");

test("the last event that an application told of is found, whatever mail servers told since", async ({
  ctx,
  db,
  make,
}) => {
  expect(await lastEvent(ctx)).toBeNull();
  const stranger = await make.project();
  const event = (type: string, endpointId: string, projectId = ctx.projectId) => ({
    projectId,
    type,
    endpointId,
    occurredAt,
  });
  await appendEvents(db.raw, [event("zoo.visited", "first")]);
  await appendEvents(db.raw, [event("cart.abandoned", "ann"), event("_email.open", "bob")]);
  await appendEvents(db.raw, [event("_email.open", "bob"), event("look", "eve", stranger.id)]);

  expect(await lastEvent(ctx)).toEqual({
    type: "cart.abandoned",
    endpointId: "ann",
    arrivedAt: expect.any(Date),
  });
});
