import { eq } from "drizzle-orm";
import { z } from "zod";
import { feedbackHook } from "@/db/schema";
import { TopicArn } from "@/domain/feedback/sns";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { shareProject } from "@/server/projects/lock-project";
import { newHookSecret } from "./hook-secret";
import { hookUrl } from "./list-hooks";

const Name = z.string().trim().min(1, "Give it a name").max(64, "A name has at most 64 characters");

export const AddHook = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("signed"), name: Name }),
  z.object({ kind: z.literal("ses"), name: Name, topicArn: TopicArn }),
]);

const MOST_HOOKS = 20;

/** An address that a mail provider tells bounces and complaints to. The secret of a signed one is told now and never again. */
export async function addHook(ctx: Context, input: z.infer<typeof AddHook>) {
  allow(ctx, "channels:write");
  const made = input.kind === "signed" ? newHookSecret() : null;
  const topicArn = input.kind === "ses" ? input.topicArn : null;

  return ctx.db.transaction(async (tx) => {
    const { id: projectId } = await shareProject(tx, ctx.projectId);
    if ((await tx.$count(feedbackHook, eq(feedbackHook.projectId, projectId))) >= MOST_HOOKS) throw full();
    const [hook] = await tx
      .insert(feedbackHook)
      .values({ projectId, kind: input.kind, name: input.name, secret: made?.sealed ?? null, topicArn })
      .returning();
    if (!hook) throw new Error("the insert returned no hook");
    await recordAudit(tx, ctx, {
      action: "feedback.add",
      subject: { kind: "feedback", id: hook.id, name: hook.name },
      after: { kind: hook.kind, topicArn },
    });
    return { id: hook.id, url: hookUrl(hook), secret: made?.secret ?? null };
  });
}

const full = () =>
  new AppError("conflict", `There are ${MOST_HOOKS} addresses here. Delete one that nobody calls.`, "name");
