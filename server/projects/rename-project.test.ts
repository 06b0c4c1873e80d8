import { eq } from "drizzle-orm";
import { auditEntry, project } from "@/db/schema";
import { expect, test } from "@/server/testing/test";
import { renameProject } from "./rename-project";

test("a project may be renamed, and the log keeps the old name [PRJ-2]", async ({ ctx, project: before }) => {
  await renameProject(ctx, { name: `${before.name}, renamed` });

  const [after] = await ctx.db.select().from(project).where(eq(project.id, ctx.projectId));
  expect(after?.name).toBe(`${before.name}, renamed`);
  const entries = await ctx.db.select().from(auditEntry).where(eq(auditEntry.projectId, ctx.projectId));
  expect(entries).toMatchObject([{ action: "project.rename", before: { name: before.name } }]);
});

test("changing only the case of its own name is no conflict [PRJ-2]", async ({ ctx, project: before }) => {
  const renamed = await renameProject(ctx, { name: before.name.toUpperCase() });
  expect(renamed.name).toBe(before.name.toUpperCase());
});

test("another project's name is taken [PRJ-1]", async ({ ctx, make }) => {
  const other = await make.project();
  await expect(renameProject(ctx, { name: other.name })).rejects.toMatchObject({
    code: "conflict",
    field: "name",
  });
});

test("a viewer renames nothing", async ({ ctx }) => {
  await expect(renameProject({ ...ctx, projectRole: "viewer" }, { name: "Mine" })).rejects.toMatchObject({
    code: "forbidden",
  });
});
