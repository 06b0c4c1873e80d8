import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { template, templateVersion } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { allowAccount } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { lockTemplate } from "./lock-template";

export const MakeVersionActive = z.object({ id: Id, version: z.int().min(1) });

/** TPL-15: what campaigns launched from now on will send. */
export async function makeVersionActive(
  ctx: AccountContext,
  { id, version }: z.infer<typeof MakeVersionActive>,
) {
  allowAccount(ctx, "templates:write");

  return ctx.db.transaction(async (tx) => {
    const found = await lockTemplate(tx, id);
    const exists = await tx.$count(
      templateVersion,
      and(eq(templateVersion.templateId, id), eq(templateVersion.version, version)),
    );
    if (exists === 0) throw new AppError("not_found", `“${found.name}” has no version ${version}`);
    await tx.update(template).set({ activeVersion: version }).where(eq(template.id, id));
    await recordAudit(tx, ctx, {
      action: "template.make-version-active",
      subject: { kind: "template", id, name: found.name },
      before: { activeVersion: found.activeVersion },
      after: { activeVersion: version },
    });
    return { ...found, activeVersion: version };
  });
}
