import { addTallies } from "@/server/engine/queue/add-tallies";
import { appendEvents } from "@/server/events/append-events";
import { makeRun } from "@/server/testing/engine/make-run";
import { expect, test } from "@/server/testing/test";
import { getOverview } from "./get-overview";
import { setTimeZone } from "./set-time-zone";

test("today begins at midnight in the project's time zone", async ({ ctx }) => {
  await setTimeZone(ctx, { timeZone: "America/New_York" }); // now is 04:00 there, midnight was 05:00 UTC
  const at = (time: string) => new Date(`2026-03-02T${time}:00Z`);
  const seen = (type: string, endpointId: string, arrivedAt: Date) => ({
    projectId: ctx.projectId,
    type,
    endpointId,
    occurredAt: arrivedAt,
    arrivedAt,
  });
  await appendEvents(ctx.db.raw, [
    seen("_email.send", "ada", at("04:59")),
    seen("_email.send", "ada", at("05:00")),
    seen("_email.send", "bob", at("08:00")),
    seen("_email.open", "ada", at("06:00")),
    seen("_email.open", "ada", at("07:00")),
    seen("_email.click", "ada", at("07:01")),
  ]);

  const { today } = await getOverview(ctx);
  expect(today).toEqual({
    since: at("05:00"),
    sent: 2,
    delivered: 0,
    opened: { total: 2, unique: 1 },
    clicked: { total: 1, unique: 1 },
  });
});

test("first steps tick themselves, and what runs shows where it stands", async ({ ctx, make }) => {
  const { steps } = await getOverview(ctx);
  expect(steps).toMatchObject({ people: false, sender: false, launch: false });

  await make.endpoint({ projectId: ctx.projectId });
  const firstSentAt = new Date("2026-03-02T08:59:58Z");
  const run = await makeRun(ctx.db, make, { projectId: ctx.projectId, state: "sending", firstSentAt });
  await addTallies(ctx.db.raw, [
    { runId: run.id, measure: "planned", slot: 0, count: 10 },
    { runId: run.id, measure: "accepted", slot: 0, count: 3 },
    { runId: run.id, measure: "skipped", reason: "opted_out", slot: 0, count: 1 },
    { runId: run.id, measure: "pace", reason: "2026-03-02T08:59:50Z", slot: 0, count: 40 },
  ]);

  const after = await getOverview(ctx);
  expect(after.steps).toMatchObject({ people: true, template: true, launch: true });
  expect(after.running).toMatchObject([
    { id: run.campaignId, planned: 10, settled: 4, isPlanned: false, perSecond: 20 }, // it has sent for two seconds
  ]);
});
