import { z } from "zod";
import { attributeOwners } from "@/domain/endpoints/attribute-name";
import { isStorable, unstorable } from "@/domain/shared/storable";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { shareProject } from "@/server/projects/lock-project";
import { AttributeKey } from "./block-attribute";
import { namesToChange, startChanges, wordsOf } from "./start-changes";

const Pattern = z.object({
  of: z.enum(attributeOwners),
  pattern: z.string().min(1).max(100).refine(isStorable, unstorable), // "*" stands for any run of characters
});

/** One name as it stands, or a pattern: a name may have a `*` in it, and then does not mean its neighbours (END-15). */
export const DeleteAttributes = z.union([AttributeKey, Pattern]);

/** END-18: takes attributes away from all people, in the background. */
export async function deleteAttributes(ctx: Context, { of, ...meant }: z.infer<typeof DeleteAttributes>) {
  allow(ctx, "people:write");
  const words = wordsOf(meant);

  return ctx.db.transaction(async (tx) => {
    await shareProject(tx, ctx.projectId);
    const names = await namesToChange(tx, ctx.projectId, { of, ...meant });
    await startChanges(
      tx,
      ctx,
      names.map((name) => ({ kind: "delete", of, name })),
    );
    await recordAudit(tx, ctx, {
      action: "attribute.delete",
      subject: { kind: "attribute", id: `${of} ${words}`, name: words },
      before: { names },
    });
    return { names };
  });
}
