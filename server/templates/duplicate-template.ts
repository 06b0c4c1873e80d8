import { and, eq } from "drizzle-orm";
import { template } from "@/db/schema";
import { copyName } from "@/domain/shared/copy-name";
import { allowAccount } from "@/server/access/allow";
import type { AccountContext } from "@/server/context";
import { insertTemplate, refuseTooMany } from "./create-template";
import { contentOfVersion, getVersion } from "./get-version";
import { isListed } from "./listed";
import { lockTemplate } from "./lock-template";

/** A new template whose first version is the active version of this one. */
export async function duplicateTemplate(ctx: AccountContext, { id }: { id: string }) {
  allowAccount(ctx, "templates:write");

  return ctx.db.transaction(async (tx) => {
    const found = await lockTemplate(tx, id);
    const content = contentOfVersion(await getVersion(tx, id, found.activeVersion));
    await refuseTooMany(tx, 1);
    const rows = await tx
      .select({ name: template.name })
      .from(template)
      .where(and(eq(template.channel, found.channel), isListed()));
    const taken = new Set(rows.map(({ name }) => name.toLowerCase()));
    const name = copyName(found.name, (candidate) => taken.has(candidate.toLowerCase()));
    return insertTemplate(tx, ctx, { name, content, tags: found.tags, action: "template.duplicate" });
  });
}
