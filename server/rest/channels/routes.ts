import type { ChannelResponse, EmailChannelResponse } from "@aws-sdk/client-pinpoint";
import { SenderAddress } from "@/domain/campaigns/sender";
import { getEmailChannel } from "@/server/channels/get-email-channel";
import { setEmailSender } from "@/server/channels/set-email-sender";
import { setEmailSending } from "@/server/channels/set-email-sending";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { extraKey, keepExtra, readExtras } from "@/server/pinpoint/extras";
import { inOneTransaction } from "@/server/pinpoint/with-extra";
import { getProject } from "@/server/projects/get-project";
import type { Operations } from "../call";
import type { Given } from "../given";
import { type Body, readBodyOf } from "../read-shape";

type Written = Body<"UpdateEmailChannel">;

/** What the channel is to Amazon: kept, and told again. */
type Said = Partial<Omit<Written, "FromAddress" | "Enabled">> & { version?: number };

export const channelsOperations = {
  async GetChannels({ ctx }) {
    const email = await emailShape(ctx);
    const { ApplicationId, CreationDate, Enabled, HasCredential, Id, IsArchived, LastModifiedDate, Version } =
      email;
    const EMAIL: Given<ChannelResponse> = {
      ApplicationId,
      CreationDate,
      Enabled,
      HasCredential,
      Id,
      IsArchived,
      LastModifiedDate,
      Version,
    };
    const Channels: Record<string, typeof EMAIL> = email.FromAddress ? { EMAIL } : {};
    return { Channels };
  },

  async GetEmailChannel({ ctx }) {
    const shape = await emailShape(ctx);
    if (!shape.FromAddress)
      throw new AppError("not_found", "This project has no e-mail channel: it has no sender.");
    return shape;
  },

  async UpdateEmailChannel(call) {
    const { ctx } = call;
    const { FromAddress, Enabled, ...said } = readBodyOf("UpdateEmailChannel", call);
    const { fromName, replyTo } = await getEmailChannel(ctx);
    const named = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(FromAddress);
    const sender = {
      fromName: named?.[1] || fromName,
      fromAddress: addressOf(named?.[2] ?? FromAddress),
      replyTo,
    };
    const { version = 0 } = await saidOf(ctx);
    await inOneTransaction(ctx, async (inner, tx) => {
      await setEmailSender(inner, sender);
      if (Enabled !== undefined) await setEmailSending(inner, { on: Enabled });
      const kept = { ...said, FromAddress, version: version + 1 };
      await keepExtra(tx, { of: "emailChannel", id: ctx.projectId, projectId: ctx.projectId }, kept);
    });
    return emailShape(ctx);
  },

  /** Mail is off from then on; the sender goes, the history stays. */
  async DeleteEmailChannel({ ctx }) {
    const gone = await emailShape(ctx);
    if (!gone.FromAddress)
      throw new AppError("not_found", "This project has no e-mail channel: it has no sender.");
    const { replyTo } = await getEmailChannel(ctx);
    await inOneTransaction(ctx, async (inner, tx) => {
      await setEmailSending(inner, { on: false });
      await setEmailSender(inner, { fromName: "", fromAddress: "", replyTo });
      await keepExtra(tx, { of: "emailChannel", id: ctx.projectId, projectId: ctx.projectId }, {});
    });
    return { ...gone, Enabled: false, IsArchived: true };
  },
} satisfies Partial<Operations>;

function addressOf(written: string): string {
  const address = SenderAddress.safeParse(written.trim());
  if (address.success) return address.data;
  throw new AppError("invalid", `FromAddress: ${address.error.issues[0]?.message}`);
}

async function saidOf({ db, projectId }: Context): Promise<Said & { FromAddress?: string }> {
  return (await readExtras(db, "emailChannel", [projectId])).get(extraKey(projectId)) ?? {};
}

async function emailShape(ctx: Context): Promise<Given<EmailChannelResponse>> {
  const [project, said] = [await getProject(ctx), await saidOf(ctx)];
  const { FromAddress = "", version = 1, ...rest } = said;
  const isSame = FromAddress.includes(project.fromAddress);
  return {
    ...rest,
    ApplicationId: project.id,
    CreationDate: project.createdAt.toISOString(),
    Enabled: project.emailOn,
    FromAddress: isSame && project.fromAddress ? FromAddress : project.fromAddress,
    HasCredential: true,
    Id: "email",
    IsArchived: false,
    LastModifiedDate: project.updatedAt.toISOString(),
    ...(project.messagesPerSecond && { MessagesPerSecond: project.messagesPerSecond }),
    Platform: "EMAIL",
    Version: version,
  };
}
