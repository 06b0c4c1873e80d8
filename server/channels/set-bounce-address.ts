import { eq } from "drizzle-orm";
import { z } from "zod";
import { project } from "@/db/schema";
import { SenderAddress } from "@/domain/campaigns/sender";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { lockProject } from "@/server/projects/lock-project";

export const SetBounceAddress = z.object({ address: z.literal("").or(SenderAddress) });

/** Where mail that cannot be delivered comes back to: the Return-Path. Campaigns under way keep theirs. */
export async function setBounceAddress(ctx: Context, { address }: z.infer<typeof SetBounceAddress>) {
  allow(ctx, "channels:write");
  await ctx.db.transaction(async (tx) => {
    const { id, name, bounceAddress } = await lockProject(tx, ctx.projectId);
    await tx.update(project).set({ bounceAddress: address }).where(eq(project.id, id));
    await recordAudit(tx, ctx, {
      action: "channel.bounce-address",
      subject: { kind: "channel", id: `${id}:EMAIL`, name: `E-mail of ${name}` },
      before: { address: bounceAddress },
      after: { address },
    });
  });
}
