import { eq } from "drizzle-orm";
import {
  audienceMember,
  auditEntry,
  campaign,
  endpoint,
  engagement,
  exportJob,
  importJob,
  message,
  project,
  run as runs,
  template,
} from "@/db/schema";
import { projectContext } from "@/server/access/project-context";
import { snapshotsOver } from "@/server/audiences/snapshots-over";
import { takeSnapshot } from "@/server/audiences/take-snapshot";
import { appendEvents } from "@/server/events/append-events";
import { dueExports } from "@/server/exports/due-exports";
import { dueImports } from "@/server/imports/due-imports";
import { all } from "@/server/segments/testing/criteria";
import { makeSegment } from "@/server/segments/testing/make-segment";
import { makeRun } from "@/server/testing/engine/make-run";
import { expect, test } from "@/server/testing/test";
import { deleteProject } from "./delete-project";
import { listProjects } from "./list-projects";
import { sweepProject } from "./sweep-project";

test("a project is deleted by its typed name, and is gone at once [PRJ-3]", async ({
  ctx,
  project: doomed,
}) => {
  await deleteProject(ctx, { confirmation: doomed.name });

  await expect(projectContext(ctx, doomed.id)).rejects.toMatchObject({ code: "not_found" });
  expect((await listProjects(ctx)).map(({ id }) => id)).not.toContain(doomed.id);
  const entries = await ctx.db.select().from(auditEntry).where(eq(auditEntry.subjectId, doomed.id));
  expect(entries).toMatchObject([{ action: "project.delete", subjectName: doomed.name }]);
});

test("another text than its name deletes nothing, and the field is named [PRJ-3]", async ({
  ctx,
  project: kept,
}) => {
  await expect(deleteProject(ctx, { confirmation: kept.name.slice(1) })).rejects.toMatchObject({
    code: "invalid",
    field: "confirmation",
  });
  expect(await projectContext(ctx, kept.id)).toBeDefined();
});

test("a project that is sending is not deleted until it is stopped [PRJ-3]", async ({
  ctx,
  make,
  project: busy,
}) => {
  await makeRun(ctx.db, make, { projectId: busy.id, state: "sending" });
  await expect(deleteProject(ctx, { confirmation: busy.name })).rejects.toThrow("Stop it first");
});

test("a marketer of a project does not delete it [PRJ-3]", async ({ ctx, project: kept }) => {
  const marketer = { ...ctx, projectRole: "marketer" } as const;
  await expect(deleteProject(marketer, { confirmation: kept.name })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("people, messages, events, runs and campaigns go with their project, templates and others' stay [PRJ-3]", async ({
  ctx,
  make,
  project: doomed,
}) => {
  const other = await make.project();
  const kept = await make.endpoint({ projectId: other.id });
  const used = await make.template();
  await make.campaign({ projectId: doomed.id, templateId: used.id });
  const run = await makeRun(ctx.db, make, { projectId: doomed.id, state: "completed" });
  const people = await Promise.all(Array.from({ length: 40 }, () => make.endpoint({ projectId: doomed.id })));
  const at = ctx.now();
  await ctx.db.insert(message).values(
    people.map(({ id, lane }) => {
      const whose = { occasionId: run.id, recipientId: id, lane, projectId: doomed.id, runId: run.id };
      return { ...whose, state: "accepted", dueAt: at, updatedAt: at } as const;
    }),
  );
  const seen = people.map(({ id }) => ({
    projectId: doomed.id,
    type: "_email.open",
    endpointId: id,
    occurredAt: at,
  }));
  await appendEvents(ctx.db.raw, seen);

  await deleteProject(ctx, { confirmation: doomed.name });
  await sweepProject(ctx.db.raw, doomed.id);

  const [left] = await ctx.db.raw`
    select (select count(*)::int from endpoint where project_id = ${doomed.id}) as endpoints,
      (select count(*)::int from message where project_id = ${doomed.id}) as messages,
      (select count(*)::int from event where project_id = ${doomed.id}) as events,
      (select count(*)::int from run where project_id = ${doomed.id}) as runs,
      (select count(*)::int from project where id = ${doomed.id}) as projects`;
  expect(left).toEqual({ endpoints: 0, messages: 0, events: 0, runs: 0, projects: 0 });
  expect(await ctx.db.$count(campaign, eq(campaign.projectId, doomed.id))).toBe(0);
  expect(await ctx.db.$count(template, eq(template.id, used.id))).toBe(1);
  expect(await ctx.db.$count(endpoint, eq(endpoint.id, kept.id))).toBe(1);
});

test("what is not deleted is never swept", async ({ ctx, project: kept }) => {
  await expect(sweepProject(ctx.db.raw, kept.id)).rejects.toThrow("is not deleted");
  expect(await ctx.db.$count(project, eq(project.id, kept.id))).toBe(1);
});

test("an import under way is canceled with its project, so that it brings in nobody afterwards [PRJ-3]", async ({
  ctx,
  project: doomed,
}) => {
  const columns = { projectId: doomed.id, fileName: "people.csv" };
  const statuses = ["fetching", "mapping", "queued", "running", "paused", "completed"] as const;
  await ctx.db.insert(importJob).values(statuses.map((status) => ({ ...columns, status })));

  await deleteProject(ctx, { confirmation: doomed.name });

  const left = await ctx.db.select().from(importJob).where(eq(importJob.projectId, doomed.id));
  expect(left.map(({ status }) => status).sort()).toEqual([...Array(5).fill("canceled"), "completed"]);
});

test("an export under way is canceled with its project, so that nobody of it is brought away afterwards [PRJ-3]", async ({
  ctx,
  project: doomed,
}) => {
  const columns = { projectId: doomed.id, fileName: "people.csv", format: "csv" } as const;
  const statuses = ["queued", "running", "completed"] as const;
  await ctx.db.insert(exportJob).values(statuses.map((status) => ({ ...columns, status })));

  await deleteProject(ctx, { confirmation: doomed.name });

  const left = await ctx.db.select().from(exportJob).where(eq(exportJob.projectId, doomed.id));
  expect(left.map(({ status }) => status).sort()).toEqual(["canceled", "canceled", "completed"]);
});

test("what of a deleted project is queued all the same is nobody's to do [PRJ-3]", async ({
  ctx,
  project: doomed,
}) => {
  await deleteProject(ctx, { confirmation: doomed.name });
  const late = { projectId: doomed.id, fileName: "people.csv", status: "queued" } as const;
  const [exported] = await ctx.db
    .insert(exportJob)
    .values({ ...late, format: "csv" })
    .returning();
  const [imported] = await ctx.db.insert(importJob).values(late).returning();

  expect(await dueExports(ctx.db.raw, 1_000)).not.toContain(exported?.id);
  expect(await dueImports(ctx.db.raw, 1_000)).not.toContain(imported?.id);
});

test("whom a run or an export of the project is for goes with it [PRJ-3]", async ({
  ctx,
  make,
  project: doomed,
}) => {
  await make.endpoint({ projectId: doomed.id });
  const { id: segmentId } = await makeSegment(ctx.db, doomed.id, all());
  const taken = await makeRun(ctx.db, make, { projectId: doomed.id, state: "paused", resumesTo: "planning" });
  const wanted = { projectId: doomed.id, segmentId, segmentVersion: 1, now: ctx.now() };
  await ctx.db.transaction((tx) => takeSnapshot(tx, { audienceId: taken.id, ...wanted }));

  await deleteProject(ctx, { confirmation: doomed.name });
  expect(await snapshotsOver(ctx.db.raw)).not.toContain(taken.id);
  await sweepProject(ctx.db.raw, doomed.id);

  expect(await ctx.db.$count(audienceMember, eq(audienceMember.audienceId, taken.id))).toBe(0);
  expect(await snapshotsOver(ctx.db.raw)).toContain(taken.id);
});

test("what came back of a campaign that was deleted before goes with its project too [PRJ-3]", async ({
  ctx,
  make,
  project: doomed,
}) => {
  const run = await makeRun(ctx.db, make, { projectId: doomed.id, state: "completed" });
  const { id, lane } = await make.endpoint({ projectId: doomed.id });
  const whose = { occasionId: run.id, recipientId: id, lane, projectId: doomed.id, runId: run.id };
  const at = ctx.now();
  await ctx.db.insert(message).values({ ...whose, state: "accepted", dueAt: at, updatedAt: at });
  await ctx.db.insert(engagement).values({ ...whose, openedAt: at, opens: 1 });
  await ctx.db.delete(runs).where(eq(runs.id, run.id));

  await deleteProject(ctx, { confirmation: doomed.name });
  await sweepProject(ctx.db.raw, doomed.id);

  expect(await ctx.db.$count(engagement, eq(engagement.projectId, doomed.id))).toBe(0);
});
