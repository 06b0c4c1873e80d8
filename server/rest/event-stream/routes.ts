import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { getEventStream, setEventStream } from "@/server/pinpoint/set-event-stream";
import type { Operations } from "../call";
import { readBodyOf } from "../read-shape";

export const eventStreamOperations = {
  async GetEventStream({ ctx }) {
    return streamOf(ctx);
  },

  async PutEventStream(call) {
    const { DestinationStreamArn, RoleArn } = readBodyOf("PutEventStream", call);
    for (const [place, arn] of Object.entries({ DestinationStreamArn, RoleArn }))
      if (!arn.startsWith("arn:") || arn.length > 500)
        throw new AppError("invalid", `${place}: give an ARN.`);
    await setEventStream(call.ctx, { DestinationStreamArn, RoleArn });
    return streamOf(call.ctx);
  },

  async DeleteEventStream({ ctx }) {
    const gone = await streamOf(ctx);
    await setEventStream(ctx, null);
    return gone;
  },
} satisfies Partial<Operations>;

async function streamOf(ctx: Context) {
  const stream = await getEventStream(ctx);
  if (!stream) throw new AppError("not_found", "This project has no event stream.");
  return { ApplicationId: ctx.projectId, ...stream };
}
