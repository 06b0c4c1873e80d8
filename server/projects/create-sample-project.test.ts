import { eq } from "drizzle-orm";
import { campaign, endpoint, run, templateVersion } from "@/db/schema";
import { compileEmail } from "@/domain/templates/compile";
import { expect, test } from "@/server/testing/test";
import { createSampleProject } from "./create-sample-project";
import { deleteProject } from "./delete-project";
import { samplePeople } from "./sample/people";
import { sweepProject } from "./sweep-project";

test("the sample has two thousand people, three finished campaigns and a draft", { timeout: 60_000 }, async ({
  account,
}) => {
  const ctx = { ...account, actor: { kind: "cli" } } as const;
  const sample = await createSampleProject(ctx);

  expect(await ctx.db.$count(endpoint, eq(endpoint.projectId, sample.id))).toBe(2_000);
  const campaigns = await ctx.db.select().from(campaign).where(eq(campaign.projectId, sample.id));
  expect(campaigns.map(({ status }) => status).sort()).toEqual([
    "completed",
    "completed",
    "completed",
    "draft",
  ]);
  const contents = await ctx.db.select().from(templateVersion);
  for (const content of contents) expect(() => compileEmail(content)).not.toThrow();

  const [counted] = await ctx.db.raw`
    select
      (select sum(count)::int from run_tally t where t.run_id = r.id and measure = 'planned') as planned,
      (select count(*)::int from message m where m.run_id = r.id) as messages,
      (select sum(count)::int from run_tally t where t.run_id = r.id and measure = 'opened') as opened,
      (select count(*)::int from event e where e.run_id = r.id and type = '_email.open') as opens,
      (select sum(count)::int from run_tally t where t.run_id = r.id and measure = 'opened_unique') as openers,
      (select count(*)::int from engagement g where g.run_id = r.id and opened_at is not null) as opened_by
    from run r where r.project_id = ${sample.id} order by r.created_at limit 1`;
  expect(counted?.planned).toBe(1_640);
  expect(counted?.messages).toBe(counted?.planned);
  expect(counted?.opens).toBe(counted?.opened);
  expect(counted?.opened_by).toBe(counted?.openers);
  expect(await ctx.db.$count(run, eq(run.projectId, sample.id))).toBe(4); // one campaign compares two treatments

  const again = await createSampleProject(ctx);
  expect(again.id).toBe(sample.id);

  await deleteProject({ ...ctx, projectId: sample.id, projectRole: "admin" }, { confirmation: sample.name });
  await sweepProject(ctx.db.raw, sample.id);
  expect(await ctx.db.$count(endpoint, eq(endpoint.projectId, sample.id))).toBe(0);
});

test("the sample's people are the same each time, and live in twelve time zones", () => {
  const now = new Date("2026-03-02T09:00:00Z");
  const people = samplePeople("1".repeat(32), now);
  expect(samplePeople("1".repeat(32), now)).toEqual(people);
  expect(new Set(people.map(({ demographic }) => demographic?.Timezone)).size).toBe(12);
  expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
});
