import { z } from "zod";
import { fromFile } from "@/domain/templates/template-file";
import { allowAccount } from "@/server/access/allow";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { insertTemplate, refuseTooMany } from "./create-template";
import { freeName } from "./free-name";
import { refuseProblem } from "./template-problem";

export const ImportTemplate = z.object({
  text: z.string().max(5_000_000, "A template's file has at most 5 MB"),
});

/** U33: a new template out of a file that exportTemplate wrote, here or elsewhere. */
export async function importTemplate(ctx: AccountContext, { text }: z.infer<typeof ImportTemplate>) {
  allowAccount(ctx, "templates:write");

  const read = fromFile(text);
  if (read.kind === "unreadable") throw new AppError("invalid", `The file cannot be read. ${read.message}`);
  const { name, tags, content } = read.file;
  refuseProblem(content);
  return ctx.db.transaction(async (tx) => {
    await refuseTooMany(tx, 1);
    const free = await freeName(tx, name, false);
    return insertTemplate(tx, ctx, { name: free, content, tags, action: "template.import" });
  });
}
