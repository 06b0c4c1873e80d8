import { asc, eq } from "drizzle-orm";
import { type FeedbackHook, feedbackHook } from "@/db/schema";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { env } from "@/server/installed-env";

export const hookUrl = ({ id }: Pick<FeedbackHook, "id">) => `${env().publicUrl}/feedback/${id}`;

/** Where mail providers tell of this project's bounces and complaints. Never with a secret. */
export async function listHooks(ctx: Context) {
  allow(ctx, "channels:write");
  const hooks = await ctx.db
    .select()
    .from(feedbackHook)
    .where(eq(feedbackHook.projectId, ctx.projectId))
    .orderBy(asc(feedbackHook.createdAt), asc(feedbackHook.id));
  return hooks.map((hook) => {
    const { id, kind, name, topicArn, confirmedAt, heardAt, taken } = hook;
    return { id, kind, name, topicArn, confirmedAt, heardAt, taken, url: hookUrl(hook) };
  });
}
