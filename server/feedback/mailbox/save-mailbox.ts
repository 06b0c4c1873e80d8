import { eq } from "drizzle-orm";
import type { z } from "zod";
import { bounceMailbox } from "@/db/schema";
import { allow } from "@/server/access/allow";
import { seal } from "@/server/access/secrets";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { wakeEngine } from "@/server/engine/wake";
import { AppError } from "@/server/errors";
import { shareProject } from "@/server/projects/lock-project";
import { CheckMailbox, checkMailbox } from "./check-mailbox";
import { findMailbox, passwordOf } from "./find-mailbox";
import { MAILBOX_SECRET } from "./secret";

export const SaveMailbox = CheckMailbox;

/** The mailbox that a project's bounces come to. It is opened first: what cannot be read is not saved. */
export async function saveMailbox(ctx: Context, given: z.infer<typeof SaveMailbox>) {
  allow(ctx, "channels:write");
  const { problem } = await checkMailbox(ctx, given);
  if (problem) throw new AppError("invalid", problem);

  await ctx.db.transaction(async (tx) => {
    const { id: projectId, name } = await shareProject(tx, ctx.projectId);
    const kept = await findMailbox(tx, projectId);
    const { settings } = given;
    const secret = seal(passwordOf(given, kept), MAILBOX_SECRET);
    const isSamePlace =
      kept?.host === settings.host && kept.folder === settings.folder && kept.user === settings.user;
    const fresh = {
      error: null,
      failures: 0,
      checkedAt: null,
      ...(!isSamePlace && { uidValidity: null, lastUid: 0 }),
    };
    const row = { ...settings, secret, ...fresh };
    await tx
      .insert(bounceMailbox)
      .values({ projectId, ...row })
      .onConflictDoUpdate({ target: bounceMailbox.projectId, set: row });
    await recordAudit(tx, ctx, {
      action: "feedback.mailbox",
      subject: { kind: "feedback", id: projectId, name: `Bounce mailbox of ${name}` },
      before: kept ? { host: kept.host, port: kept.port, user: kept.user, folder: kept.folder } : undefined,
      after: { ...settings, ...(given.password && { password: "changed" }) },
    });
    await wakeEngine(tx, "upkeep");
  });
}

/** It is not read any more; the mails in it stay. */
export async function forgetMailbox(ctx: Context) {
  allow(ctx, "channels:write");
  await ctx.db.transaction(async (tx) => {
    const { id: projectId, name } = await shareProject(tx, ctx.projectId);
    const [gone] = await tx.delete(bounceMailbox).where(eq(bounceMailbox.projectId, projectId)).returning();
    if (!gone) throw new AppError("not_found", "No mailbox is read for this project");
    await recordAudit(tx, ctx, {
      action: "feedback.mailbox-off",
      subject: { kind: "feedback", id: projectId, name: `Bounce mailbox of ${name}` },
      before: { host: gone.host, user: gone.user, folder: gone.folder },
    });
  });
}
