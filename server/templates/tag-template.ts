import { eq } from "drizzle-orm";
import { z } from "zod";
import { template } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { Tags } from "@/domain/shared/tags";
import { allowAccount } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { lockTemplate } from "./lock-template";

export const TagTemplate = z.object({ id: Id, tags: Tags });

/** QTA-23: all tags of a template, in place of those it had. */
export async function tagTemplate(ctx: AccountContext, { id, tags }: z.infer<typeof TagTemplate>) {
  allowAccount(ctx, "templates:write");

  return ctx.db.transaction(async (tx) => {
    const found = await lockTemplate(tx, id);
    await tx.update(template).set({ tags, updatedAt: ctx.now() }).where(eq(template.id, id));
    await recordAudit(tx, ctx, {
      action: "template.tag",
      subject: { kind: "template", id, name: found.name },
      before: { tags: found.tags },
      after: { tags },
    });
    return { ...found, tags };
  });
}
