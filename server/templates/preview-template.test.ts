import { expect, test } from "@/server/testing/test";
import { findPreviewPeople } from "./find-preview-people";
import { listVariables } from "./list-variables";
import { PreviewTemplate, previewTemplate } from "./preview-template";

const content = {
  subject: "Hi {{User.UserAttributes.first_name}}",
  html: "<p>Hi {{User.UserAttributes.first_name}} of {{Attributes.town}}</p>",
  text: "Hi",
};

test("[TPL-10] a mail is shown as a real person would get it, with the values that are missing", async ({
  ctx,
  make,
}) => {
  const person = await make.endpoint({
    projectId: ctx.projectId,
    userAttributes: { first_name: ["<Bo>"] },
  });
  const shown = await previewTemplate(ctx, {
    content,
    person: { projectId: ctx.projectId, endpointId: person.id },
  });
  expect(shown).toMatchObject({
    kind: "rendered",
    subject: "Hi <Bo>",
    html: expect.stringContaining("Hi &lt;Bo&gt; of "),
    to: person.address,
    missing: ["Attributes.town"],
  });
});

test("a draft that cannot be compiled says where", async ({ account }) => {
  const shown = await previewTemplate(
    account,
    PreviewTemplate.parse({ content: { ...content, text: "{{#if}" } }),
  );
  expect(shown).toMatchObject({ kind: "broken", problem: { part: "text", line: 1 } });
});

test("[SEC-1] a person of a project one may not see is not found", async ({ ctx, make }) => {
  const stranger = await make.project();
  const person = await make.endpoint({ projectId: stranger.id });
  const marketer = { ...ctx, actor: { ...(await make.user()), kind: "user", role: "marketer" } as const };
  await expect(
    previewTemplate(marketer, { content, person: { projectId: stranger.id, endpointId: person.id } }),
  ).rejects.toMatchObject({ code: "not_found" });
  await expect(
    previewTemplate(ctx, { content, person: { projectId: ctx.projectId, endpointId: person.id } }),
  ).rejects.toMatchObject({ code: "not_found" });
});

test("people to preview as are found by the beginning of their address", async ({ ctx, make }) => {
  const address = `Zoe-${ctx.projectId}@example.com`;
  const zoe = await make.endpoint({ projectId: ctx.projectId, address });
  await make.endpoint({ projectId: ctx.projectId });
  expect(await findPreviewPeople(ctx, { search: address.slice(0, 8).toLowerCase() })).toEqual([
    { id: zoe.id, address },
  ]);
  expect(await findPreviewPeople(ctx, { search: "" })).toHaveLength(2);
});

test("[TPL-10] the values people of a project have join the standard ones", async ({ ctx, make }) => {
  await make.endpoint({ projectId: ctx.projectId, attributes: { shoe_size: ["43"] } });
  const paths = (await listVariables(ctx, { projectId: ctx.projectId })).map(({ path }) => path);
  expect(paths).toContain("Attributes.shoe_size");
  expect(paths).toContain("User.UserAttributes.first_name");
});
