import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { price } from "@/db/schema";
import { channels } from "@/domain/messaging/channel";
import { Price } from "@/domain/prices/price";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { lockProject } from "@/server/projects/lock-project";

export const SetPrice = z.object({ channel: z.enum(channels), price: Price.nullable() });
type SetPrice = z.infer<typeof SetPrice>;

/** What messages of a channel cost from now on; null: nobody knows. Nothing is charged by it: it is what forecasts reckon with. */
export async function setPrice(ctx: Context, { channel, price: wanted }: SetPrice) {
  allow(ctx, "project:write");

  return ctx.db.transaction(async (tx) => {
    const { id, name } = await lockProject(tx, ctx.projectId);
    const ofChannel = and(eq(price.projectId, id), eq(price.channel, channel));
    const [before] = await tx.select().from(price).where(ofChannel);
    await store(tx, { projectId: id, channel, wanted });
    const shown = (one: { currency: string; perThousand: string } | null | undefined) => ({
      [channel]: one ? `${one.perThousand} ${one.currency} a thousand` : null,
    });
    await recordAudit(tx, ctx, {
      action: "project.price",
      subject: { kind: "project", id, name },
      before: shown(before),
      after: shown(wanted),
    });
    return wanted;
  });
}

async function store(
  tx: Db,
  { projectId, channel, wanted }: { projectId: string; channel: SetPrice["channel"]; wanted: Price | null },
) {
  if (wanted) {
    await tx
      .insert(price)
      .values({ projectId, channel, ...wanted })
      .onConflictDoUpdate({ target: [price.projectId, price.channel], set: wanted });
    return;
  }
  await tx.delete(price).where(and(eq(price.projectId, projectId), eq(price.channel, channel)));
}
