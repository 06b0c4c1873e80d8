import { and, eq, sql } from "drizzle-orm";
import { LANES, laneOf } from "@/db/lane";
import { attributeChange, endpoint } from "@/db/schema";
import type { Context } from "@/server/context";
import { importText } from "@/server/imports/testing/imported-list";
import { expect, test } from "@/server/testing/test";
import { advanceChanges } from "./advance-changes";
import { countAttributes } from "./count-attributes";
import { deleteAttributes } from "./delete-attributes";
import { listAttributes } from "./list-attributes";
import { renameAttribute } from "./rename-attribute";

const of = "endpoint" as const;
const PEOPLE = 1_000;

/** So many people on the plan “gold”. */
async function crowd(ctx: Context) {
  const rows = Array.from({ length: PEOPLE }, (_, nth) => `p${nth},p${nth}@example.com,gold\n`);
  await importText(ctx, `Id,Address,Attributes.plan\n${rows.join("")}`);
}

/** Does what an engine does, until nothing is left to do. */
async function settle({ db, now }: Context) {
  while (await advanceChanges(db, now()));
}

const holders = ({ db, projectId }: Context, name: string) =>
  db.$count(endpoint, sql`${eq(endpoint.projectId, projectId)} and ${endpoint.attributes} ? ${name}`);

const namesOf = async (ctx: Context) => (await listAttributes(ctx)).names.map(({ name }) => name);

test("[END-18] an import of people whose attribute is being renamed comes to its end", async ({ ctx }) => {
  await crowd(ctx);
  await renameAttribute(ctx, { of, name: "plan", newName: "tier" });
  const rows = Array.from({ length: PEOPLE }, (_, nth) => `p${nth},p${nth}@example.com,blue\n`);

  const [imported] = await Promise.all([
    importText(ctx, `Id,Address,Attributes.color\n${rows.join("")}`),
    settle(ctx),
  ]);

  expect(imported).toMatchObject({ status: "completed", updated: PEOPLE });
  expect(await holders(ctx, "tier")).toBe(PEOPLE);
  expect(await holders(ctx, "plan")).toBe(0);
}, 60_000);

test("[END-18] changes that build on each other happen in their order, however many engines there are", async ({
  ctx,
}) => {
  await crowd(ctx);
  const { projectId } = ctx;
  const at = (second: number) => new Date(ctx.now().getTime() + second * 1_000);
  await ctx.db.insert(attributeChange).values([
    { projectId, of, kind: "rename", name: "plan", newName: "tier", createdAt: at(1) },
    { projectId, of, kind: "delete", name: "tier", createdAt: at(2) },
  ]);

  await Promise.all([settle(ctx), settle(ctx)]);

  expect(await holders(ctx, "plan")).toBe(0);
  expect(await holders(ctx, "tier")).toBe(0);
}, 60_000);

test("[END-18] a name that another one is being changed into is left alone until that is done", async ({
  ctx,
  make,
}) => {
  const attributes = { plan: ["a"], tier: ["b"], rank: ["c"] };
  await make.endpoint({ projectId: ctx.projectId, attributes });
  await countAttributes(ctx);
  await renameAttribute(ctx, { of, name: "plan", newName: "tier" });

  const busy = { code: "conflict", message: expect.stringContaining("“tier” is being changed") };
  await expect(deleteAttributes(ctx, { of, pattern: "tier" })).rejects.toMatchObject(busy);
  await expect(renameAttribute(ctx, { of, name: "rank", newName: "tier" })).rejects.toMatchObject(busy);
});

test("[END-18] of two who change the same name at once, one is refused", async ({ ctx, make }) => {
  await make.endpoint({ projectId: ctx.projectId, attributes: { plan: ["a"] } });
  await countAttributes(ctx);

  const both = await Promise.allSettled([
    renameAttribute(ctx, { of, name: "plan", newName: "tier" }),
    renameAttribute(ctx, { of, name: "plan", newName: "rank" }),
  ]);

  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("[END-18] a name that comes again while it is taken away stays in the catalogue", async ({
  ctx,
  make,
}) => {
  await make.endpoint({ projectId: ctx.projectId, id: "early", attributes: { plan: ["a"], tier: ["b"] } });
  await countAttributes(ctx);
  await deleteAttributes(ctx, { of, pattern: "plan" });
  await deleteAttributes(ctx, { of, pattern: "tier" });
  const isPlan = and(eq(attributeChange.projectId, ctx.projectId), eq(attributeChange.name, "plan"));
  await ctx.db
    .update(attributeChange)
    .set({ nextLane: LANES - 1 })
    .where(isPlan); // all but the last are done

  expect(Math.max(laneOf("early"), laneOf("late"))).toBeLessThan(LANES - 1);
  await importText(ctx, "Id,Address,Attributes.plan\nlate,late@example.com,gold\n");
  await settle(ctx);

  expect(await holders(ctx, "plan")).toBe(2);
  expect(await namesOf(ctx)).toEqual(["plan"]);
}, 60_000);
