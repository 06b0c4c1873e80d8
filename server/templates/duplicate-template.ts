import { allowAccount } from "@/server/access/allow";
import type { AccountContext } from "@/server/context";
import { insertTemplate, refuseTooMany } from "./create-template";
import { freeName } from "./free-name";
import { contentOfVersion, getVersion } from "./get-version";
import { lockTemplate } from "./lock-template";

/** A new template whose first version is the active version of this one. */
export async function duplicateTemplate(ctx: AccountContext, { id }: { id: string }) {
  allowAccount(ctx, "templates:write");

  return ctx.db.transaction(async (tx) => {
    const found = await lockTemplate(tx, id);
    const content = contentOfVersion(await getVersion(tx, id, found.activeVersion));
    await refuseTooMany(tx, 1);
    const name = await freeName(tx, found.name, true);
    return insertTemplate(tx, ctx, { name, content, tags: found.tags, action: "template.duplicate" });
  });
}
