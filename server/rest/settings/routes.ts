import { Hook } from "@/domain/campaigns/hook";
import { QuietTime } from "@/domain/campaigns/quiet-time";
import { ProjectLimits } from "@/domain/projects/limits";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { extraKey, keepExtra, readExtras } from "@/server/pinpoint/extras";
import { inOneTransaction } from "@/server/pinpoint/with-extra";
import { getProject } from "@/server/projects/get-project";
import { setProjectLimits } from "@/server/projects/set-project-limits";
import { setSendingDefaults } from "@/server/projects/set-sending-defaults";
import type { Operations } from "../call";
import { readBodyOf } from "../read-shape";
import { type SettingsSaid, settingsShape } from "./shape";

export const settingsOperations = {
  async GetApplicationSettings({ ctx }) {
    return settingsShape(await getProject(ctx), await saidOf(ctx));
  },

  async UpdateApplicationSettings(call) {
    const { ctx } = call;
    const body = readBodyOf("UpdateApplicationSettings", call);
    const { CloudWatchMetricsEnabled, EventTaggingEnabled, ...said } = body;
    const whole = { ...(await saidOf(ctx)), ...said };
    await inOneTransaction(ctx, async (inner, tx) => {
      if (said.Limits) await setProjectLimits(inner, limitsOf(said.Limits));
      if (said.QuietTime) await setSendingDefaults(inner, { quietTime: quietTimeOf(said.QuietTime) });
      if (said.CampaignHook) await setSendingDefaults(inner, { hook: hookOf(said.CampaignHook) });
      await keepExtra(tx, { of: "settings", id: ctx.projectId, projectId: ctx.projectId }, whole);
    });
    return settingsShape(await getProject(ctx), whole);
  },
} satisfies Partial<Operations>;

async function saidOf({ db, projectId }: Context): Promise<SettingsSaid> {
  return (await readExtras(db, "settings", [projectId])).get(extraKey(projectId)) ?? {};
}

function limitsOf({ Daily, Total, MessagesPerSecond, MaximumDuration }: NonNullable<SettingsSaid["Limits"]>) {
  return ProjectLimits.parse({
    dailyCap: Daily || null,
    totalCap: Total || null,
    messagesPerSecond: MessagesPerSecond || null,
    maxRunSeconds: MaximumDuration || null,
  });
}

function quietTimeOf({ Start, End }: NonNullable<SettingsSaid["QuietTime"]>) {
  return Start || End ? QuietTime.parse({ kind: "drop", from: Start ?? "", to: End ?? "" }) : null;
}

function hookOf({ LambdaFunctionName, WebUrl }: NonNullable<SettingsSaid["CampaignHook"]>) {
  if (LambdaFunctionName)
    throw new AppError(
      "invalid",
      "CampaignHook.LambdaFunctionName: functions are not called from here. Give its WebUrl.",
    );
  return WebUrl ? Hook.parse({ kind: "webhook", url: WebUrl }) : null;
}
