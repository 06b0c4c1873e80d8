import { expect, test } from "@/server/testing/test";
import { appendEvents } from "./append-events";
import { CountEvents, countEvents } from "./count-events";

const occurredAt = new Date("2026-03-02T09:00:00Z");

test("events are counted by type, most first, for one project", async ({ ctx, db, make }) => {
  const stranger = await make.project();
  const event = (type: string, projectId = ctx.projectId) => ({
    projectId,
    type,
    endpointId: "a",
    occurredAt,
  });
  await appendEvents(db.raw, [
    event("_email.send"),
    event("_email.open"),
    event("_email.open"),
    event("_email.open", stranger.id),
  ]);

  expect(await countEvents(ctx, CountEvents.parse({}))).toEqual({
    total: 3,
    byType: [
      { type: "_email.open", count: 2 },
      { type: "_email.send", count: 1 },
    ],
  });
  expect(await countEvents(ctx, CountEvents.parse({ type: "_email.send" }))).toMatchObject({ total: 1 });
  expect(await countEvents(ctx, CountEvents.parse({ to: new Date("2020-01-01") }))).toMatchObject({
    total: 0,
  });
});
