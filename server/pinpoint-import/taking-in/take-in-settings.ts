import { z } from "zod";
import { SavedChannels, SavedSettings } from "@/domain/pinpoint-import/account";
import type { Context } from "@/server/context";
import { channelsOperations } from "@/server/rest/channels/routes";
import { eventStreamOperations } from "@/server/rest/event-stream/routes";
import { settingsOperations } from "@/server/rest/settings/routes";
import type { Folder } from "../folder";
import { callOf } from "./call-of";
import type { Ledger } from "./ledger";

/** What a project says of itself: its limits, its quiet time, its channels. */
export async function takeInSettings(ledger: Ledger<Context>, folder: Folder): Promise<void> {
  const { ctx, region, once } = ledger;
  const read = <S extends z.ZodType>(what: string, schema: S) =>
    folder.read(`apps/${ctx.projectId}/${what}.json`, schema);
  const thing = (what: string) => ({ what, id: ctx.projectId, name: "" });

  const settings = await read("settings", SavedSettings);
  if (settings)
    await once(thing("settings"), async (inner) => {
      const { CampaignHook, ...others } = settings;
      const isLambda = Boolean(CampaignHook?.LambdaFunctionName);
      const body = isLambda ? others : settings;
      await settingsOperations.UpdateApplicationSettings(callOf({ ctx: inner, region, body }));
      return isLambda ? { why: "but its hook is a Lambda function, which cannot be called from here" } : {};
    });
  await takeInChannels(ledger, (await read("channels", SavedChannels)) ?? {});

  const stream = await read("event-stream", z.looseObject({}));
  if (stream)
    await once(thing("event stream"), async (inner) => {
      await eventStreamOperations.PutEventStream(callOf({ ctx: inner, region, body: stream }));
      return { outcome: "kept", why: "nothing is streamed to Kinesis; its settings can be read back" };
    });
}

async function takeInChannels(ledger: Ledger<Context>, channels: z.infer<typeof SavedChannels>) {
  const { region, once, keep } = ledger;
  for (const [type, channel] of Object.entries(channels)) {
    const thing = { what: "channel", id: type, name: "" };
    if (type === "EMAIL")
      await once(thing, async (inner) => {
        await channelsOperations.UpdateEmailChannel(callOf({ ctx: inner, region, body: channel }));
        return { why: "the sender is set; the domain's keys and the mail server are yours to set up" };
      });
    else await keep(thing, channel, "this channel cannot send yet, and Pinpoint tells nobody its secrets");
  }
}
