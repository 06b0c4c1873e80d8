import { eq } from "drizzle-orm";
import { z } from "zod";
import { template } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { TemplateName } from "@/domain/templates/name";
import { allowAccount } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { lockTemplate } from "./lock-template";
import { refuseTakenName } from "./refuse-taken-name";

export const RenameTemplate = z.object({ id: Id, name: TemplateName });

export async function renameTemplate(ctx: AccountContext, { id, name }: z.infer<typeof RenameTemplate>) {
  allowAccount(ctx, "templates:write");

  return ctx.db.transaction(async (tx) => {
    const found = await lockTemplate(tx, id);
    await refuseTakenName(tx, name, id);
    await tx.update(template).set({ name }).where(eq(template.id, id));
    await recordAudit(tx, ctx, {
      action: "template.rename",
      subject: { kind: "template", id, name },
      before: { name: found.name },
      after: { name },
    });
    return { ...found, name };
  });
}
