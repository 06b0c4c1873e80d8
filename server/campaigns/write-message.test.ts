import { and, eq, isNotNull } from "drizzle-orm";
import { campaignVersion, template, treatment } from "@/db/schema";
import { blankMessage } from "@/domain/templates/blank-message";
import { getTemplate } from "@/server/templates/get-template";
import { ListTemplates, listTemplates } from "@/server/templates/list-templates";
import { renameTemplate } from "@/server/templates/rename-template";
import { saveVersion } from "@/server/templates/save-version";
import { expect, test } from "@/server/testing/test";
import { deleteCampaign } from "./delete-campaign";
import { duplicateCampaign } from "./duplicate-campaign";
import { getOwnMessage } from "./get-own-message";
import { launchCampaign } from "./launch-campaign";
import { makeReady } from "./testing/make-ready";
import { updateCampaign } from "./update-campaign";
import { writeMessage } from "./write-message";

const content = { ...blankMessage, subject: "Only here" };
const tomorrow = {
  kind: "once",
  at: "2030-03-02T09:00",
  timeZone: "UTC",
  recipientsLocalTime: false,
} as const;

test("[CMP-3] a mail may be written inside a campaign: it is sent, copied and deleted with it, and never listed", async ({
  ctx,
  make,
}) => {
  const { campaign } = await makeReady(ctx, make);
  const { id } = campaign;
  expect(await getOwnMessage(ctx, { id, treatment: 0 })).toBeNull();
  const first = await writeMessage(ctx, { id, treatment: 0, content });
  const again = await writeMessage(ctx, { id, treatment: 0, content: { ...content, subject: "Better" } });
  expect(again).toEqual(first);
  expect(await getOwnMessage(ctx, { id, treatment: 0 })).toMatchObject({
    templateId: first.templateId,
    version: 1,
    content: { subject: "Better" },
  });
  const { rows } = await listTemplates(ctx, ListTemplates.parse({ pageSize: 100 }));
  expect(rows.map((row) => row.id)).not.toContain(first.templateId);

  const copy = await duplicateCampaign(ctx, { id });
  expect(copy.templateId).not.toBe(first.templateId);
  expect(await getOwnMessage(ctx, { id: copy.id, treatment: 0 })).toMatchObject({
    content: { subject: "Better" },
  });
  const launch = await launchCampaign(ctx, { id: copy.id });
  expect(launch.templateVersion).toBe(1);

  await deleteCampaign(ctx, { id });
  const left = await ctx.db.select().from(template).where(isNotNull(template.campaignId));
  expect(left.map(({ campaignId }) => campaignId)).not.toContain(id);
});

test("[CMP-28] in a launched campaign it becomes another version of both, and what ran before keeps its own", async ({
  ctx,
  make,
}) => {
  const { campaign } = await makeReady(ctx, make);
  const { id } = campaign;
  await writeMessage(ctx, { id, treatment: 0, content });
  await updateCampaign(ctx, { id, schedule: tomorrow });
  await launchCampaign(ctx, { id });
  const changed = await writeMessage(ctx, { id, treatment: 0, content: { ...content, subject: "Newer" } });
  expect(changed).toMatchObject({ version: 2, templateVersion: 2 });
  const versions = await ctx.db.select().from(campaignVersion).where(eq(campaignVersion.campaignId, id));
  expect(versions.map(({ version }) => version).sort()).toEqual([1, 2]);
  const [own] = await ctx.db
    .select()
    .from(treatment)
    .where(and(eq(treatment.campaignId, id), eq(treatment.nth, 0)));
  expect(own?.templateVersion).toBe(2);
});

test("[CMP-3] what cannot be sent is refused at its part, and so is a treatment that is not there", async ({
  ctx,
  make,
}) => {
  const { campaign } = await makeReady(ctx, make);
  const { id } = campaign;
  const broken = { ...content, html: "{{#if" };
  await expect(writeMessage(ctx, { id, treatment: 0, content: broken })).rejects.toMatchObject({
    code: "invalid",
    field: "html",
  });
  await expect(writeMessage(ctx, { id, treatment: 3, content })).rejects.toMatchObject({ code: "invalid" });
});

test("[SEC-1] a campaign's own mail is nobody's template: it is neither read, renamed nor written through the account's", async ({
  ctx,
  make,
}) => {
  const { campaign } = await makeReady(ctx, make);
  const { templateId } = await writeMessage(ctx, { id: campaign.id, treatment: 0, content });
  const gone = { code: "not_found" };
  await expect(getTemplate(ctx, { id: templateId })).rejects.toMatchObject(gone);
  await expect(renameTemplate(ctx, { id: templateId, name: "Mine" })).rejects.toMatchObject(gone);
  await expect(saveVersion(ctx, { id: templateId, content })).rejects.toMatchObject(gone);
  const stranger = { ...ctx, projectId: (await make.project()).id };
  await expect(getOwnMessage(stranger, { id: campaign.id, treatment: 0 })).rejects.toMatchObject(gone);
  await expect(writeMessage(stranger, { id: campaign.id, treatment: 0, content })).rejects.toMatchObject(
    gone,
  );
  const viewer = { ...ctx, projectRole: "viewer" as const };
  await expect(writeMessage(viewer, { id: campaign.id, treatment: 0, content })).rejects.toMatchObject({
    code: "forbidden",
  });
});
