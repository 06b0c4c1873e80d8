import { asc, eq } from "drizzle-orm";
import { price } from "@/db/schema";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";

/** What the project's messages cost, by channel; a channel without a price is not among them. */
export async function getPrices(ctx: Context) {
  allow(ctx, "project:read");

  return ctx.db
    .select({ channel: price.channel, currency: price.currency, perThousand: price.perThousand })
    .from(price)
    .where(eq(price.projectId, ctx.projectId))
    .orderBy(asc(price.channel));
}
