import type { makeFactories } from "@/db/factories";
import { provider, type Run, run } from "@/db/schema";
import type { Context } from "@/server/context";

type Make = ReturnType<typeof makeFactories>;

/** A draft that lacks nothing, in a project with one person. */
export async function makeReady(ctx: Context, make: Make) {
  const template = await make.template({ text: "Hello" });
  const person = await make.endpoint({ projectId: ctx.projectId });
  const campaign = await make.campaign({
    projectId: ctx.projectId,
    templateId: template.id,
    fromName: "Ada",
    fromAddress: "ada@example.com",
  });
  return { template, person, campaign };
}

/** A campaign that has been launched, and its run, without the engine. */
export async function makeLaunched(ctx: Context, make: Make, state: Run["state"] = "sending") {
  const template = await make.template();
  const status = state === "paused" ? "paused" : state === "completed" ? "completed" : "executing";
  const campaign = await make.campaign({
    projectId: ctx.projectId,
    templateId: template.id,
    status,
    launchedAt: ctx.now(),
  });
  const [vendor] = await ctx.db
    .insert(provider)
    .values({ projectId: ctx.projectId, channel: "EMAIL", kind: "outbox", name: "Outbox" })
    .returning();
  const [launched] = await ctx.db
    .insert(run)
    .values({
      projectId: ctx.projectId,
      kind: "campaign",
      campaignId: campaign.id,
      channel: "EMAIL",
      providerId: vendor?.id ?? "",
      state,
      resumesTo: state === "paused" ? "sending" : null,
      audience: { kind: "everyone" },
      asOf: ctx.now(),
      templateId: template.id,
      templateVersion: 1,
      fromName: "Ada",
      fromAddress: "ada@example.com",
    })
    .returning();
  if (!launched) throw new Error("the insert returned no run");
  return { campaign, run: launched };
}
