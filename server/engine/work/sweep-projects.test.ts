import { eq } from "drizzle-orm";
import { endpoint, project } from "@/db/schema";
import { expect, test } from "@/server/testing/engine/engine-test";
import { makeTestProvider } from "@/server/testing/engine/test-provider";

test("the engine removes what a deleted project held, and leaves the others alone [PRJ-3]", async ({
  house,
}) => {
  const kept = await house.make.project();
  const doomed = await house.make.project({ deletedAt: new Date() });
  await house.people(kept.id, 5);
  await house.people(doomed.id, 500);
  const { provider } = makeTestProvider();
  const count = (id: string) => house.db.$count(endpoint, eq(endpoint.projectId, id));

  await house.runUntil(
    provider,
    async () => (await house.db.$count(project, eq(project.id, doomed.id))) === 0,
  );

  expect(await count(doomed.id)).toBe(0);
  expect(await count(kept.id)).toBe(5);
});
