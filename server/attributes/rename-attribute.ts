import type { z } from "zod";
import { attributeName } from "@/db/schema";
import { GivenName } from "@/domain/attributes/change";
import { attributeNameProblem } from "@/domain/endpoints/limits";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { readLimits } from "@/server/limits/read-limits";
import { shareProject } from "@/server/projects/lock-project";
import { AttributeKey } from "./block-attribute";
import { namesToChange, startChanges } from "./start-changes";

export const RenameAttribute = AttributeKey.extend({ newName: GivenName });

/** Gives an attribute another name on all people, in the background. Who has the other name already keeps its values. */
export async function renameAttribute(ctx: Context, { of, name, newName }: z.infer<typeof RenameAttribute>) {
  allow(ctx, "people:write");
  if (newName === name) throw new AppError("invalid", "That is its name already", "newName");
  const { nameCharacters } = await readLimits(ctx.db, ctx.projectId);
  const problem = attributeNameProblem(newName, nameCharacters);
  if (problem) throw new AppError("invalid", problem, "newName");

  return ctx.db.transaction(async (tx) => {
    await shareProject(tx, ctx.projectId);
    await namesToChange(tx, ctx.projectId, { of, name, newName });
    await tx
      .insert(attributeName)
      .values({ projectId: ctx.projectId, of, name: newName, firstSeenAt: ctx.now() })
      .onConflictDoNothing();
    await startChanges(tx, ctx, [{ kind: "rename", of, name, newName }]);
    await recordAudit(tx, ctx, {
      action: "attribute.rename",
      subject: { kind: "attribute", id: `${of} ${name}`, name },
      before: { name },
      after: { name: newName },
    });
    return { of, name, newName };
  });
}
