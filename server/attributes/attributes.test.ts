import { and, eq } from "drizzle-orm";
import { attributeName, endpoint } from "@/db/schema";
import type { Context } from "@/server/context";
import { expect, test } from "@/server/testing/test";
import { advanceChanges } from "./advance-changes";
import { blockAttribute } from "./block-attribute";
import { countAttributes } from "./count-attributes";
import { deleteAttributes } from "./delete-attributes";
import { listAttributes } from "./list-attributes";
import { renameAttribute } from "./rename-attribute";

async function settle(ctx: Context) {
  while (await advanceChanges(ctx.db, ctx.now()));
}

async function attributesOf({ db, projectId }: Context, id: string) {
  const [row] = await db
    .select()
    .from(endpoint)
    .where(and(eq(endpoint.projectId, projectId), eq(endpoint.id, id)));
  return row && { attributes: row.attributes, userAttributes: row.userAttributes, metrics: row.metrics };
}

test("the catalogue counts how many endpoints have each name", async ({ ctx, make }) => {
  const { projectId } = ctx;
  await make.endpoint({ projectId, attributes: { plan: ["a"] }, metrics: { n: 1 } });
  await make.endpoint({ projectId, attributes: { plan: ["b"] }, userAttributes: { plan: ["c"] } });

  await countAttributes(ctx);

  const { names } = await listAttributes(ctx);
  expect(names.map(({ of, name, uses }) => [of, name, uses])).toEqual([
    ["endpoint", "plan", 2],
    ["metric", "n", 1],
    ["user", "plan", 1],
  ]);
});

test("a renamed attribute keeps its values, and whoever has the new name already keeps that", async ({
  ctx,
  make,
}) => {
  const { projectId } = ctx;
  await make.endpoint({ projectId, id: "one", attributes: { Plan: ["gold"], other: ["x"] } });
  await make.endpoint({ projectId, id: "two", attributes: { Plan: ["old"], plan: ["new"] } });
  await countAttributes(ctx);

  await renameAttribute(ctx, { of: "endpoint", name: "Plan", newName: "plan" });
  await settle(ctx);

  expect((await attributesOf(ctx, "one"))?.attributes).toEqual({ plan: ["gold"], other: ["x"] });
  expect((await attributesOf(ctx, "two"))?.attributes).toEqual({ plan: ["new"] });
  const { names, changes } = await listAttributes(ctx);
  expect(names.map(({ name }) => name)).toEqual(["other", "plan"]);
  expect(changes).toEqual([]);
});

test("[END-18] a pattern takes all attributes it means away from everybody, and nothing else", async ({
  ctx,
  make,
}) => {
  const { projectId } = ctx;
  const attributes = { utm_source: ["a"], utm_medium: ["b"], plan: ["c"] };
  await make.endpoint({ projectId, id: "one", attributes, userAttributes: { utm_source: ["kept"] } });
  await countAttributes(ctx);

  const { names } = await deleteAttributes(ctx, { of: "endpoint", pattern: "utm_*" });
  await expect(deleteAttributes(ctx, { of: "endpoint", pattern: "utm_source" })).rejects.toMatchObject({
    code: "conflict",
  });
  await settle(ctx);

  expect(names.toSorted()).toEqual(["utm_medium", "utm_source"]);
  expect(await attributesOf(ctx, "one")).toEqual({
    attributes: { plan: ["c"] },
    userAttributes: { utm_source: ["kept"] },
    metrics: {},
  });
});

test("[END-15] a name with a star in it means itself alone", async ({ ctx, make }) => {
  const { projectId } = ctx;
  const attributes = { "vip*": ["a"], vip: ["b"], vipper: ["c"], "*": ["d"] };
  await make.endpoint({ projectId, id: "one", attributes });
  await countAttributes(ctx);

  await deleteAttributes(ctx, { of: "endpoint", name: "vip*" });
  await settle(ctx);
  await renameAttribute(ctx, { of: "endpoint", name: "*", newName: "star" });
  await deleteAttributes(ctx, { of: "endpoint", name: "vip" });
  await settle(ctx);

  expect((await attributesOf(ctx, "one"))?.attributes).toEqual({ vipper: ["c"], star: ["d"] });
});

test("another project's people keep what is deleted here", async ({ ctx, make }) => {
  const stranger = await make.project();
  await make.endpoint({ projectId: stranger.id, id: "far", attributes: { plan: ["a"] } });
  await make.endpoint({ projectId: ctx.projectId, attributes: { plan: ["a"] } });
  await countAttributes(ctx);

  await deleteAttributes(ctx, { of: "endpoint", pattern: "plan" });
  await settle(ctx);

  expect(await attributesOf({ ...ctx, projectId: stranger.id }, "far")).toMatchObject({
    attributes: { plan: ["a"] },
  });
});

test("a blocked name stays in the catalogue when it is deleted", async ({ ctx, make, db }) => {
  await make.endpoint({ projectId: ctx.projectId, attributes: { typo: ["a"] } });
  await countAttributes(ctx);

  await blockAttribute(ctx, { of: "endpoint", name: "typo", isBlocked: true });
  await deleteAttributes(ctx, { of: "endpoint", pattern: "typo" });
  await settle(ctx);

  const [kept] = await db.select().from(attributeName).where(eq(attributeName.projectId, ctx.projectId));
  expect(kept).toMatchObject({ name: "typo", isBlocked: true });
});

test("a name that is no name is refused, and so is one nobody has", async ({ ctx, make }) => {
  await make.endpoint({ projectId: ctx.projectId, attributes: { plan: ["a"] } });
  await countAttributes(ctx);
  const of = "endpoint" as const;

  await expect(deleteAttributes(ctx, { of, pattern: "plam" })).rejects.toMatchObject({ code: "not_found" });
  await expect(renameAttribute(ctx, { of, name: "plan", newName: "plan" })).rejects.toMatchObject({
    field: "newName",
  });
  const viewer = { ...ctx, projectRole: "viewer" as const };
  await expect(countAttributes(viewer)).rejects.toMatchObject({ code: "forbidden" });
  await expect(deleteAttributes(viewer, { of, pattern: "plan" })).rejects.toMatchObject({
    code: "forbidden",
  });
});
