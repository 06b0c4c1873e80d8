import { eq } from "drizzle-orm";
import { auditEntry, campaign, templateVersion, treatment } from "@/db/schema";
import { starter } from "@/domain/templates/starter";
import { expect, test } from "@/server/testing/test";
import { createTemplate, insertTemplate } from "./create-template";
import { deleteTemplate, deleteTemplates } from "./delete-template";
import { duplicateTemplate } from "./duplicate-template";
import { exportTemplate } from "./export-template";
import { getTemplate } from "./get-template";
import { importTemplate } from "./import-template";
import { ListTemplates, listTemplates } from "./list-templates";
import { makeVersionActive } from "./make-version-active";
import { renameTemplate } from "./rename-template";
import { saveVersion } from "./save-version";
import { TagTemplate, tagTemplate } from "./tag-template";
import { updateVersion } from "./update-version";

const content = { subject: "Hello", html: "<p>Hello</p>", text: "Hello" };
let made = 0;
const someName = () => `Template ${Date.now()} ${++made}`;

test("[TPL-15] the first version of a template is the active one", async ({ account }) => {
  const created = await createTemplate(account, { name: someName(), content: starter });
  expect(await getTemplate(account, { id: created.id })).toMatchObject({
    activeVersion: 1,
    version: 1,
    content: starter,
    versions: [{ version: 1, createdBy: "Ada" }],
  });
});

test("[TPL-14] saving writes a new version and leaves the old one as it was", async ({ account }) => {
  const { id } = await createTemplate(account, { name: someName(), content });
  const saved = await saveVersion(account, { id, content: { ...content, subject: "New" }, makeActive: true });
  expect(saved).toMatchObject({ version: 2, activeVersion: 2 });
  expect(await getTemplate(account, { id, version: 1 })).toMatchObject({ content });

  const quiet = await saveVersion(account, { id, content, makeActive: false });
  expect(quiet).toMatchObject({ version: 3, activeVersion: 2 });
});

test("two who save at the same moment write two versions", async ({ account }) => {
  const { id } = await createTemplate(account, { name: someName(), content });
  const saved = await Promise.all([1, 2].map(() => saveVersion(account, { id, content, makeActive: true })));
  expect(saved.map(({ version }) => version).sort()).toEqual([2, 3]);
});

test("[TPL-15] any version can be made the active one", async ({ account }) => {
  const { id } = await createTemplate(account, { name: someName(), content });
  await saveVersion(account, { id, content, makeActive: true });
  expect(await makeVersionActive(account, { id, version: 1 })).toMatchObject({ activeVersion: 1 });
  await expect(makeVersionActive(account, { id, version: 9 })).rejects.toMatchObject({ code: "not_found" });
});

test("a template that cannot be compiled is not saved, and is told part, line and column", async ({
  account,
}) => {
  const broken = { ...content, html: "<p>\n  {{#if Id}}\n</p>" };
  const refusal = {
    code: "invalid",
    field: "html",
    message: expect.stringMatching(/^HTML, line \d+, column \d+: ./),
  };
  await expect(createTemplate(account, { name: someName(), content: broken })).rejects.toMatchObject(refusal);
  const { id } = await createTemplate(account, { name: someName(), content });
  await expect(saveVersion(account, { id, content: broken, makeActive: true })).rejects.toMatchObject(
    refusal,
  );
});

test("a name is taken only once, in whatever case", async ({ account }) => {
  const name = someName();
  await createTemplate(account, { name, content });
  const taken = { code: "conflict", field: "name" };
  await expect(createTemplate(account, { name: name.toUpperCase(), content })).rejects.toMatchObject(taken);

  const other = await createTemplate(account, { name: someName(), content });
  await expect(renameTemplate(account, { id: other.id, name })).rejects.toMatchObject(taken);
  expect(await renameTemplate(account, { id: other.id, name: `${name} b` })).toMatchObject({
    name: `${name} b`,
  });
});

test("a copy begins with the active version, under a name of its own", async ({ account }) => {
  const { id, name } = await createTemplate(account, { name: someName(), content });
  await saveVersion(account, { id, content: { ...content, subject: "Second" }, makeActive: true });
  const copy = await duplicateTemplate(account, { id });
  expect(copy.name).toBe(`${name} copy`);
  expect(await getTemplate(account, { id: copy.id })).toMatchObject({
    version: 1,
    content: { subject: "Second" },
  });
});

test("[TPL-18] a template goes with all its versions, but not while a campaign uses it", async ({
  ctx,
  make,
}) => {
  const { id } = await createTemplate(ctx, { name: someName(), content });
  const campaign = await make.campaign({ projectId: ctx.projectId, templateId: id });
  await expect(deleteTemplate(ctx, { id })).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining(`“${campaign.name}”`),
  });

  const free = await createTemplate(ctx, { name: someName(), content });
  await deleteTemplate(ctx, { id: free.id });
  expect(await ctx.db.$count(templateVersion, eq(templateVersion.templateId, free.id))).toBe(0);
});

test("[SEC-1] a campaign of a project one may not see is counted, not named", async ({ ctx, make }) => {
  const { id } = await createTemplate(ctx, { name: someName(), content });
  const campaign = await make.campaign({ projectId: ctx.projectId, templateId: id });
  const person = await make.user();
  const marketer = { ...ctx, actor: { ...person, kind: "user", role: "marketer" } as const };
  const refusal = deleteTemplate(marketer, { id });
  await expect(refusal).rejects.toThrow("is used by 1 other campaign");
  await expect(refusal).rejects.not.toThrow(campaign.name);
});

test("[TPL-17] templates are found by name and subject, as they are typed", async ({ account }) => {
  const name = someName();
  await createTemplate(account, { name, content: { ...content, subject: `${name} 50% off` } });
  const find = (search: string) => listTemplates(account, ListTemplates.parse({ search }));
  expect(await find(name.toLowerCase())).toMatchObject({
    total: 1,
    rows: [{ name, usedBy: 0, activeVersion: 1 }],
  });
  expect(await find(`${name} 50% off`)).toMatchObject({ total: 1 });
  expect(await find(`${name}%off`)).toMatchObject({ total: 0 });
});

test("[TPL-14] [TPL-2] the latest version can be written over, with what is new in it, until something was launched with it", async ({
  ctx,
  make,
}) => {
  const { id } = await createTemplate(ctx, { name: someName(), content });
  await saveVersion(ctx, { id, content, description: "For spring" });
  const better = { ...content, subject: "Better" };
  await updateVersion(ctx, { id, version: 2, content: better, description: "For summer" });
  expect(await getTemplate(ctx, { id })).toMatchObject({
    version: 2,
    description: "For summer",
    content: { subject: "Better" },
    versions: [{ version: 2 }, { version: 1 }],
  });
  await expect(updateVersion(ctx, { id, version: 1, content: better })).rejects.toThrow(
    "Version 2 is the latest",
  );

  await make.campaign({ projectId: ctx.projectId, templateId: id, templateVersion: 2, status: "executing" });
  await expect(updateVersion(ctx, { id, version: 2, content: better })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("[TPL-3] [TPL-13] a version keeps its headers, its defaults, its rule and the design it was made with", async ({
  account,
}) => {
  const all = {
    ...content,
    headers: [{ name: "X-Plan", value: "{{Attributes.plan}}" }],
    defaults: { "Attributes.plan": "Free" },
    whenMissing: "blank" as const,
    design: "<mjml></mjml>",
  };
  const { id } = await createTemplate(account, { name: someName(), content: all });
  expect((await getTemplate(account, { id })).content).toEqual(all);
  const copy = await duplicateTemplate(account, { id });
  expect((await getTemplate(account, { id: copy.id })).content).toEqual(all);
  await saveVersion(account, { id, content: { ...all, design: null } });
  expect((await getTemplate(account, { id })).versions).toMatchObject([
    { isDesign: false },
    { isDesign: true },
  ]);
});

test("[U33] a template goes out as a file and comes in as another, under its own name where that is free", async ({
  account,
}) => {
  const all = {
    ...content,
    headers: [{ name: "X-Plan", value: "{{Attributes.plan}}" }],
    defaults: { "Attributes.plan": "Free" },
    whenMissing: "blank" as const,
    design: "<mjml></mjml>",
  };
  const name = someName();
  const { id } = await createTemplate(account, { name, content: all, tags: { team: "blue" } });
  const text = JSON.stringify(await exportTemplate(account, { id }));
  const second = await importTemplate(account, { text });
  expect(second.name).toBe(`${name} copy`);
  expect(await getTemplate(account, { id: second.id })).toMatchObject({
    content: all,
    tags: { team: "blue" },
  });

  await deleteTemplate(account, { id });
  expect(await importTemplate(account, { text })).toMatchObject({ name });
});

test("[U33] a file that holds no template, or one that cannot be sent, is refused with the reason", async ({
  account,
}) => {
  await expect(importTemplate(account, { text: "Dear Ada" })).rejects.toThrow("holds no template");
  const broken = JSON.stringify({
    waymark: "template",
    name: someName(),
    content: { ...content, html: "{{#if}" },
  });
  await expect(importTemplate(account, { text: broken })).rejects.toMatchObject({
    code: "invalid",
    field: "html",
  });
});

test("[TPL-18] what was launched keeps its content when its template is deleted", async ({ ctx, make }) => {
  const name = someName();
  const { id } = await createTemplate(ctx, { name, content });
  await make.campaign({ projectId: ctx.projectId, templateId: id, status: "completed" });
  await deleteTemplate(ctx, { id });
  expect(await ctx.db.$count(templateVersion, eq(templateVersion.templateId, id))).toBe(1);
  await expect(getTemplate(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
  await expect(saveVersion(ctx, { id, content })).rejects.toMatchObject({ code: "not_found" });
  expect(await listTemplates(ctx, ListTemplates.parse({ search: name }))).toMatchObject({ total: 0 });
  await createTemplate(ctx, { name, content }); // its name is free again
});

test("[TPL-17] several are deleted together, or none of them", async ({ ctx, make }) => {
  const [one, two] = [
    await createTemplate(ctx, { name: someName(), content }),
    await createTemplate(ctx, { name: someName(), content }),
  ];
  const waiting = await make.campaign({ projectId: ctx.projectId, templateId: two.id, status: "scheduled" });
  const ids = [one.id, two.id];
  await expect(deleteTemplates(ctx, { ids })).rejects.toThrow(waiting.name);
  expect(await getTemplate(ctx, { id: one.id })).toMatchObject({ name: one.name });

  await ctx.db.update(campaign).set({ status: "canceled" }).where(eq(campaign.id, waiting.id));
  expect(await deleteTemplates(ctx, { ids })).toEqual({ deleted: 2 });
  await expect(getTemplate(ctx, { id: one.id })).rejects.toMatchObject({ code: "not_found" });
});

test("[TPL-17] [QTA-23] templates carry up to 50 tags and are found by them", async ({ account }) => {
  const { id } = await createTemplate(account, { name: someName(), content });
  const team = `team-${id}`;
  await tagTemplate(account, { id, tags: { [team]: "blue" } });
  const found = await listTemplates(account, ListTemplates.parse({ tag: team }));
  expect(found).toMatchObject({ total: 1, rows: [{ id, tags: { [team]: "blue" }, channel: "EMAIL" }] });
  const many = (most: number) => Object.fromEntries(Array.from({ length: most }, (_, at) => [`t${at}`, ""]));
  expect(TagTemplate.safeParse({ id, tags: many(50) }).success).toBe(true);
  expect(TagTemplate.safeParse({ id, tags: many(51) }).success).toBe(false);
});

test.for(["name", "subject", "version", "use", "created", "changed"] as const)(
  "[TPL-17] templates are sorted by %s, either way",
  async (sort, { account }) => {
    const mark = someName();
    for (const letter of ["b", "a"]) {
      const named = `${mark} ${letter}`;
      await createTemplate(account, { name: named, content: { ...content, subject: named } });
    }
    const list = (descending: boolean) =>
      listTemplates(account, ListTemplates.parse({ search: mark, sort, descending, pageSize: 1 }));
    const [up, down] = [await list(false), await list(true)];
    expect(up.rows).toHaveLength(1);
    if (sort === "name" || sort === "subject") expect(up.rows[0]?.name).toBe(`${mark} a`);
    expect([up.total, down.total]).toEqual([2, 2]);
  },
);

test("a campaign's own message is not in the list, and is gone with the campaign", async ({ ctx, make }) => {
  const owner = await make.campaign({ projectId: ctx.projectId });
  const name = someName();
  const inline = await insertTemplate(ctx.db, ctx, {
    name,
    content,
    campaignId: owner.id,
    action: "template.create",
  });
  await createTemplate(ctx, { name, content }); // it takes no name away
  expect(await listTemplates(ctx, ListTemplates.parse({ search: name }))).toMatchObject({ total: 1 });
  await ctx.db.update(treatment).set({ templateId: inline.id }).where(eq(treatment.campaignId, owner.id));
  await ctx.db.delete(campaign).where(eq(campaign.id, owner.id));
  await expect(getTemplate(ctx, { id: inline.id })).rejects.toMatchObject({ code: "not_found" });
});

test("[SEC-3] every change of a template is in the audit log", async ({ account }) => {
  const { id } = await createTemplate(account, { name: someName(), content });
  await saveVersion(account, { id, content, makeActive: true });
  await renameTemplate(account, { id, name: someName() });
  await deleteTemplate(account, { id });
  const entries = await account.db.select().from(auditEntry).where(eq(auditEntry.subjectId, id));
  expect(entries.map(({ action }) => action).sort()).toEqual([
    "template.create",
    "template.delete",
    "template.rename",
    "template.save-version",
  ]);
});
