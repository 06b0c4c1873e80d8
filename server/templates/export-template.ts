import { toFile } from "@/domain/templates/template-file";
import { allowAccount } from "@/server/access/allow";
import type { AccountContext } from "@/server/context";
import { getTemplate } from "./get-template";

/** U33: the active version as a JSON file that another Waymark can read. Projects of this one share their templates. */
export async function exportTemplate(ctx: AccountContext, { id }: { id: string }) {
  allowAccount(ctx, "account:read");

  const { name, tags, content } = await getTemplate(ctx, { id });
  return toFile({ name, tags, content });
}
