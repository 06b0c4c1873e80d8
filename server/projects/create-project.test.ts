import { eq } from "drizzle-orm";
import { connect } from "@/db/client";
import { auditEntry, project, projectMember } from "@/db/schema";
import { expect, test } from "@/server/testing/test";
import { createTestDatabase } from "@/server/testing/test-database";
import { createProject } from "./create-project";

test("whoever creates a project is its first admin, and the log says so [PRJ-1]", async ({
  account,
  make,
}) => {
  const actor = { ...(await make.user()), kind: "user", role: "admin" } as const;
  const created = await createProject({ ...account, actor }, { name: "Kestrel" });

  const members = await account.db
    .select()
    .from(projectMember)
    .where(eq(projectMember.projectId, created.id));
  expect(members).toMatchObject([{ userId: actor.id, role: "admin" }]);
  const [entry] = await account.db.select().from(auditEntry).where(eq(auditEntry.subjectId, created.id));
  expect(entry).toMatchObject({ action: "project.create", actorId: actor.id, after: { name: "Kestrel" } });
});

test("a name that only differs in case is taken, and the field is named [PRJ-1]", async ({
  account,
  make,
}) => {
  const { name } = await make.project();
  await expect(
    createProject({ ...account, actor: { kind: "cli" } }, { name: name.toUpperCase() }),
  ).rejects.toMatchObject({
    code: "conflict",
    field: "name",
  });
});

test("a marketer creates no project", async ({ account }) => {
  const actor = {
    kind: "user",
    id: "1".repeat(32),
    name: "M",
    email: "m@example.com",
    role: "marketer",
  } as const;
  await expect(createProject({ ...account, actor }, { name: "Mine" })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("an account holds 100 projects, and deleted ones do not count [PRJ-4]", async ({ account }) => {
  const { url, drop } = await createTestDatabase();
  const db = connect(url);
  const ctx = { ...account, db, actor: { kind: "cli" } } as const;
  await db.insert(project).values(Array.from({ length: 99 }, (_, nth) => ({ name: `Project ${nth}` })));
  await db.insert(project).values({ name: "Gone", deletedAt: account.now() });

  const hundredth = await createProject(ctx, { name: "Gone" });
  expect(hundredth.name).toBe("Gone");
  await expect(createProject(ctx, { name: "One more" })).rejects.toThrow("at most 100 projects");

  await db.close();
  await drop();
});
