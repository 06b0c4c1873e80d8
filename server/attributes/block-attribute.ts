import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { attributeName } from "@/db/schema";
import { attributeOwners } from "@/domain/endpoints/attribute-name";
import { limits } from "@/domain/limits/limits";
import { isStorable, unstorable } from "@/domain/shared/storable";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";

export const AttributeKey = z.object({
  of: z.enum(attributeOwners),
  name: z.string().min(1).max(limits.nameCharacters.most).refine(isStorable, unstorable),
});
export const BlockAttribute = AttributeKey.extend({ isBlocked: z.boolean() });

/** What comes in under a blocked name is refused, wherever it comes from. What is there stays. */
export async function blockAttribute(ctx: Context, { of, name, isBlocked }: z.infer<typeof BlockAttribute>) {
  allow(ctx, "people:write");

  return ctx.db.transaction(async (tx) => {
    const [blocked] = await tx
      .update(attributeName)
      .set({ isBlocked })
      .where(keyOf(ctx.projectId, { of, name }))
      .returning({ name: attributeName.name });
    if (!blocked) throw new AppError("not_found", "There is no such attribute in this project");
    await recordAudit(tx, ctx, {
      action: isBlocked ? "attribute.block" : "attribute.unblock",
      subject: { kind: "attribute", id: `${of} ${name}`, name },
      after: { isBlocked },
    });
    return { of, name, isBlocked };
  });
}

export function keyOf(projectId: string, { of, name }: z.infer<typeof AttributeKey>) {
  return and(eq(attributeName.projectId, projectId), eq(attributeName.of, of), eq(attributeName.name, name));
}
