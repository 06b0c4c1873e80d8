import { segment } from "@/db/schema";
import { expect, test } from "@/server/testing/test";
import { find } from "./find";

test("campaigns, templates and projects are found by a part of their name", async ({ ctx, make }) => {
  const mark = ctx.projectId.slice(20);
  const campaign = await make.campaign({ projectId: ctx.projectId, name: `Spring 100%_${mark}` });
  const template = await make.template({ name: `Receipt ${mark}` });

  const found = await find(ctx, { words: mark });
  expect(found.campaigns.map(({ id }) => id)).toEqual([campaign.id]);
  expect(found.templates.map(({ id }) => id)).toEqual([template.id]);
  expect((await find(ctx, { words: `100%_${mark}` })).campaigns).toHaveLength(1);
  expect((await find(ctx, { words: `100_%${mark}` })).campaigns).toEqual([]);
});

test("segments are found by a part of their name, until they are deleted", async ({ ctx, db }) => {
  const mark = ctx.projectId.slice(20);
  const { projectId } = ctx;
  await db.insert(segment).values([
    { projectId, name: `Loyal ${mark}`, kind: "dynamic" },
    { projectId, name: `Gone ${mark}`, kind: "dynamic", deletedAt: ctx.now() },
  ]);

  expect((await find(ctx, { words: mark })).segments).toMatchObject([{ name: `Loyal ${mark}`, projectId }]);
});

test("people are found by the beginning of their address or by their whole id", async ({ ctx, make }) => {
  const person = await make.endpoint({ projectId: ctx.projectId, address: "Grace@example.com" });
  const { projectId } = ctx;

  expect((await find(ctx, { words: "grace@", projectId })).people).toMatchObject([{ id: person.id }]);
  expect((await find(ctx, { words: person.id, projectId })).people).toMatchObject([{ id: person.id }]);
  expect((await find(ctx, { words: "race@", projectId })).people).toEqual([]);
});

test("a search finds nothing of a project its asker is no member of", async ({ ctx, account, make }) => {
  const mark = ctx.projectId.slice(20);
  await make.campaign({ projectId: ctx.projectId, name: `Secret ${mark}` });
  const person = await make.user();
  const stranger = { ...account, actor: { kind: "user", ...person, role: "marketer" } } as const;

  expect((await find(stranger, { words: mark })).campaigns).toEqual([]);
  await expect(find(stranger, { words: mark, projectId: ctx.projectId })).rejects.toMatchObject({
    code: "not_found",
  });
});
