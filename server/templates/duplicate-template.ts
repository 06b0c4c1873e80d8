import { eq } from "drizzle-orm";
import { template } from "@/db/schema";
import { copyName } from "@/domain/shared/copy-name";
import { allowAccount } from "@/server/access/allow";
import type { AccountContext } from "@/server/context";
import { insertTemplate } from "./create-template";
import { getVersion } from "./get-version";
import { lockTemplate } from "./lock-template";

/** A new template whose first version is the active version of this one. */
export async function duplicateTemplate(ctx: AccountContext, { id }: { id: string }) {
  allowAccount(ctx, "templates:write");

  return ctx.db.transaction(async (tx) => {
    const found = await lockTemplate(tx, id);
    const { subject, html, text } = await getVersion(tx, id, found.activeVersion);
    const rows = await tx
      .select({ name: template.name })
      .from(template)
      .where(eq(template.channel, found.channel));
    const taken = new Set(rows.map(({ name }) => name.toLowerCase()));
    const name = copyName(found.name, (candidate) => taken.has(candidate.toLowerCase()));
    return insertTemplate(tx, ctx, { name, content: { subject, html, text }, action: "template.duplicate" });
  });
}
