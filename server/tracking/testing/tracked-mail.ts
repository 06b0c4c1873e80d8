import { makeRun } from "@/server/testing/engine/make-run";
import { test as base, expect } from "@/server/testing/test";
import type { TrackedMessage } from "../pack-message";

export const handedOver = new Date("2026-03-02T09:00:00Z");
export const later = new Date("2026-03-02T09:30:00Z");
export const person = "Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0";

interface Fixtures {
  message: TrackedMessage;
  visit: { message: TrackedMessage; at: Date; userAgent: string };
  look: () => Promise<{
    tallies: Record<string, number>;
    events: Record<string, unknown>[];
    changes: Record<string, unknown>[];
    engagement: unknown;
  }>;
}

/** A mail to ada@example.com that was handed over at nine. */
export const test = base.extend<Fixtures>({
  message: async ({ db, make, project }, use) => {
    const run = await makeRun(db, make, { projectId: project.id });
    const reader = await make.endpoint({ projectId: project.id, address: "ada@example.com" });
    await db.raw`
      insert into message (occasion_id, recipient_id, lane, project_id, run_id, state, due_at, updated_at)
      values (${run.id}, ${reader.id}, ${reader.lane}, ${project.id}, ${run.id}, 'accepted', ${handedOver}, ${handedOver})`;
    await use({
      occasionId: run.id,
      recipientId: reader.id,
      lane: reader.lane,
      projectId: project.id,
      runId: run.id,
    });
  },
  visit: async ({ message }, use) => use({ message, at: later, userAgent: person }),
  look: async ({ db, message: { occasionId, recipientId, runId, projectId } }, use) =>
    use(async () => {
      const tallies = await db.raw<{ measure: string; count: string }[]>`
        select measure, sum(count) as count from run_tally where run_id = ${runId} group by measure`;
      const events = await db.raw`
        select type, endpoint_id, run_id, campaign_id is not null as of_campaign, occurred_at, attributes
        from event where project_id = ${projectId} order by arrived_at, id`;
      const isChange = ({ type }: Record<string, unknown>) => type === "_endpoint.changed";
      const [engagement] = await db.raw`
        select opens, machine_opens, clicks, opened_at, clicked_at, unsubscribed_at from engagement
        where occasion_id = ${occasionId} and recipient_id = ${recipientId}`;
      return {
        tallies: Object.fromEntries(tallies.map(({ measure, count }) => [measure, Number(count)])),
        events: events.filter((event) => !isChange(event)),
        changes: events.filter(isChange),
        engagement,
      };
    }),
});

export { expect };
