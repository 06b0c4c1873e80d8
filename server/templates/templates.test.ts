import { eq } from "drizzle-orm";
import { auditEntry, templateVersion } from "@/db/schema";
import { starter } from "@/domain/templates/starter";
import { expect, test } from "@/server/testing/test";
import { createTemplate } from "./create-template";
import { deleteTemplate } from "./delete-template";
import { duplicateTemplate } from "./duplicate-template";
import { getTemplate } from "./get-template";
import { ListTemplates, listTemplates } from "./list-templates";
import { makeVersionActive } from "./make-version-active";
import { renameTemplate } from "./rename-template";
import { saveVersion } from "./save-version";

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
