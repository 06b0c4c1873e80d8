import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { project } from "@/db/schema";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { openHookSecret, sealHookSecret } from "@/server/hooks/hook-secret";
import { lockProject } from "./lock-project";

/** What calls of hooks are signed with; made when it is asked for first. `renew` puts another in its place: the old one is worth nothing from then on. */
export async function showHookSecret(
  ctx: Context,
  { renew }: { renew: boolean },
): Promise<{ secret: string }> {
  allow(ctx, "project:write");

  return ctx.db.transaction(async (tx) => {
    const { id, name, hookSecret: sealed } = await lockProject(tx, ctx.projectId);
    if (sealed && !renew) return { secret: openHookSecret(sealed) };
    const secret = `whsec_${randomBytes(24).toString("base64url")}`;
    await tx
      .update(project)
      .set({ hookSecret: sealHookSecret(secret) })
      .where(eq(project.id, id));
    await recordAudit(tx, ctx, { action: "project.hook_secret", subject: { kind: "project", id, name } });
    return { secret };
  });
}
