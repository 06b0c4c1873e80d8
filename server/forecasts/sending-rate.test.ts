import { run, runTally } from "@/db/schema";
import { defaultProvider } from "@/server/providers/default-provider";
import { expect, test } from "@/server/testing/test";
import { sendingRate } from "./sending-rate";

test("[CMP-5] the rate is what the present mail server kept up lately, and unknown before", async ({
  ctx,
  make,
}) => {
  expect(await sendingRate(ctx)).toMatchObject({ perSecond: null });
  const { projectId, db } = ctx;
  const campaign = await make.campaign({ projectId });
  const { id: templateId } = await make.template();
  const { id: providerId } = await defaultProvider(db, projectId, "EMAIL");
  const [sent] = await db
    .insert(run)
    .values({
      projectId,
      kind: "campaign",
      campaignId: campaign.id,
      channel: "EMAIL",
      providerId,
      state: "completed",
      audience: { kind: "everyone" },
      asOf: ctx.now(),
      templateId,
      templateVersion: 1,
      fromName: "",
      fromAddress: "ada@example.com",
      firstSentAt: new Date("2026-03-02T08:00:00Z"),
      finishedAt: new Date("2026-03-02T08:00:40Z"),
    })
    .returning();
  const pace = [100, 2_000, 2_200, 50].map((count, nth) => ({
    runId: sent?.id ?? "",
    measure: "pace",
    reason: `2026-03-02T08:00:${nth}0Z`,
    slot: 0,
    count,
  }));
  await db.insert(runTally).values(pace);

  expect(await sendingRate(ctx)).toMatchObject({ perSecond: 220 });
});
