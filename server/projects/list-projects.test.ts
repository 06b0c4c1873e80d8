import { projectMember } from "@/db/schema";
import { expect, test } from "@/server/testing/test";
import { listProjects } from "./list-projects";

test("a marketer sees the projects they are a member of, an admin all [NAV-1]", async ({ account, make }) => {
  const [mine, theirs] = [await make.project(), await make.project()];
  const person = await make.user();
  await account.db.insert(projectMember).values({ projectId: mine.id, userId: person.id, role: "viewer" });
  const seenAs = async (role: "marketer" | "admin") => {
    const actor = { kind: "user", id: person.id, name: "", email: "", role } as const;
    return (await listProjects({ ...account, actor })).map(({ id }) => id);
  };

  expect(await seenAs("marketer")).toEqual([mine.id]);
  expect(await seenAs("admin")).toEqual(expect.arrayContaining([mine.id, theirs.id]));
});

test("a project's row counts its campaigns and names the last launch [NAV-1]", async ({ ctx, make }) => {
  const launchedAt = new Date("2026-03-01T10:00:00Z");
  await make.campaign({ projectId: ctx.projectId, launchedAt });
  await make.campaign({ projectId: ctx.projectId });

  const row = (await listProjects(ctx)).find(({ id }) => id === ctx.projectId);
  expect(row).toMatchObject({ campaigns: 2, lastLaunchAt: launchedAt });
});
