import { eq } from "drizzle-orm";
import { template } from "@/db/schema";
import { allowAccount } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { campaignsUsing } from "./campaigns-using";
import { lockTemplate } from "./lock-template";

/** TPL-18: all its versions go. One that a campaign sends, or has sent, stays. */
export async function deleteTemplate(ctx: AccountContext, { id }: { id: string }) {
  allowAccount(ctx, "templates:write");

  await ctx.db.transaction(async (tx) => {
    const found = await lockTemplate(tx, id);
    const users = await campaignsUsing(tx, ctx, id);
    if (users.seen.length + users.unseen > 0) {
      throw new AppError("conflict", `“${found.name}” is used by ${named(users)}: delete those first`);
    }
    await tx.delete(template).where(eq(template.id, id));
    await recordAudit(tx, ctx, {
      action: "template.delete",
      subject: { kind: "template", id, name: found.name },
      before: { name: found.name, activeVersion: found.activeVersion },
    });
  });
}

const MOST_NAMED = 5;

function named({ seen, unseen }: Awaited<ReturnType<typeof campaignsUsing>>): string {
  const names = seen.slice(0, MOST_NAMED).map(({ name, projectName }) => `“${name}” (${projectName})`);
  const others = seen.length - names.length + unseen;
  const rest = others === 0 ? [] : [`${others} other ${others === 1 ? "campaign" : "campaigns"}`];
  const all = [...names, ...rest];
  return all.length === 1 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}
