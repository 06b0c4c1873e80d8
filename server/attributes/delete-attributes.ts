import { z } from "zod";
import { attributeOwners } from "@/domain/endpoints/attribute-name";
import { isStorable, unstorable } from "@/domain/shared/storable";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { shareProject } from "@/server/projects/lock-project";
import { namesToChange, startChanges } from "./start-changes";

export const DeleteAttributes = z.object({
  of: z.enum(attributeOwners),
  pattern: z.string().min(1).max(100).refine(isStorable, unstorable), // "*" stands for any run of characters
});

/** END-18: takes attributes away from all people, in the background. */
export async function deleteAttributes(ctx: Context, { of, pattern }: z.infer<typeof DeleteAttributes>) {
  allow(ctx, "people:write");

  return ctx.db.transaction(async (tx) => {
    await shareProject(tx, ctx.projectId);
    const names = await namesToChange(tx, ctx.projectId, { of, pattern });
    await startChanges(
      tx,
      ctx,
      names.map((name) => ({ kind: "delete", of, name })),
    );
    await recordAudit(tx, ctx, {
      action: "attribute.delete",
      subject: { kind: "attribute", id: `${of} ${pattern}`, name: pattern },
      before: { names },
    });
    return { names };
  });
}
