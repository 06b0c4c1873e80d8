import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { outboxMessage, project } from "@/db/schema";
import { withoutPixel } from "@/domain/tracking/without-pixel";
import { allowAccount } from "@/server/access/allow";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { onlyVisible } from "@/server/projects/only-visible";

export const GetOutboxMessage = z.object({ key: z.string().max(1_000) });

/** One message of the sandbox. Looking at it here is not opening it, so its open pixel is taken out. */
export async function getOutboxMessage(ctx: AccountContext, { key }: z.infer<typeof GetOutboxMessage>) {
  allowAccount(ctx, "account:read");
  const [found] = await ctx.db
    .select({ message: outboxMessage, projectName: project.name })
    .from(outboxMessage)
    .innerJoin(project, eq(project.id, outboxMessage.projectId))
    .where(and(eq(outboxMessage.key, key), isNull(project.deletedAt), onlyVisible(ctx, project.id)))
    .limit(1);
  if (!found) throw new AppError("not_found", "There is no such message in the Outbox");
  return { ...found.message, html: withoutPixel(found.message.html), projectName: found.projectName };
}
