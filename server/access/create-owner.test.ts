import { user } from "@/db/schema";
import { expect, test } from "@/server/testing/alone";
import { createOwner, ensureOwner, isFirstRun } from "./create-owner";
import { isPasswordOf } from "./password";

const ada = { name: "Ada", email: "ada@example.com", password: "correct horse battery" };

test("[SEC-1] two browsers that finish the wizard at once make one owner", async ({ db, visitor }) => {
  expect(await isFirstRun(db)).toBe(true);

  const ends = await Promise.allSettled([
    createOwner(visitor, ada),
    createOwner(visitor, { ...ada, email: "eve@example.com" }),
  ]);

  expect(ends.filter((end) => end.status === "fulfilled")).toHaveLength(1);
  expect(await db.select({ role: user.role }).from(user)).toEqual([{ role: "owner" }]);
  expect(await isFirstRun(db)).toBe(false);
});

test("[SEC-1] the environment names the first owner, and changes nothing afterwards", async ({ db }) => {
  await ensureOwner(db, { admin: { email: "Ops@example.com", password: ada.password } });
  await ensureOwner(db, { admin: { email: "other@example.com", password: "another password" } });

  const [owner, ...others] = await db.select().from(user);
  expect(others).toEqual([]);
  expect(owner).toMatchObject({ email: "ops@example.com", role: "owner" });
  expect(await isPasswordOf(db, owner!.id, ada.password)).toBe(true);
});
