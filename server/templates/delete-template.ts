import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { template } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { allowAccount } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { campaignsUsing } from "./campaigns-using";
import { lockTemplate } from "./lock-template";

const MOST_AT_ONCE = 100;

export const DeleteTemplates = z.object({ ids: z.array(Id).min(1).max(MOST_AT_ONCE) });

/** TPL-18: all its versions go. What was launched with it keeps its content; what will read it again keeps it from going. */
export async function deleteTemplate(ctx: AccountContext, { id }: { id: string }) {
  allowAccount(ctx, "templates:write");
  await ctx.db.transaction((tx) => removeTemplate(tx, ctx, id));
}

/** All of them, or none. */
export async function deleteTemplates(ctx: AccountContext, { ids }: z.infer<typeof DeleteTemplates>) {
  allowAccount(ctx, "templates:write");
  const inOrder = [...new Set(ids)].sort(); // two who delete the same ones do not wait for each other for ever
  await ctx.db.transaction(async (tx) => {
    for (const id of inOrder) await removeTemplate(tx, ctx, id);
  });
  return { deleted: inOrder.length };
}

async function removeTemplate(tx: Db, ctx: AccountContext, id: string): Promise<void> {
  const found = await lockTemplate(tx, id);
  const users = await campaignsUsing(tx, ctx, id);
  const { needed } = users;
  if (needed.seen.length + needed.unseen > 0) {
    throw new AppError(
      "conflict",
      `“${found.name}” is used by ${named(needed)}: delete those or choose another template there first`,
    );
  }
  if (users.seen.length + users.unseen === 0) await tx.delete(template).where(eq(template.id, id));
  else await tx.update(template).set({ deletedAt: ctx.now() }).where(eq(template.id, id));
  await recordAudit(tx, ctx, {
    action: "template.delete",
    subject: { kind: "template", id, name: found.name },
    before: { name: found.name, activeVersion: found.activeVersion },
  });
}

const MOST_NAMED = 5;

function named({ seen, unseen }: Awaited<ReturnType<typeof campaignsUsing>>["needed"]): string {
  const names = seen.slice(0, MOST_NAMED).map(({ name, projectName }) => `“${name}” (${projectName})`);
  const others = seen.length - names.length + unseen;
  const rest = others === 0 ? [] : [`${others} other ${others === 1 ? "campaign" : "campaigns"}`];
  const all = [...names, ...rest];
  return all.length === 1 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}
