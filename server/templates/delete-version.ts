import { templateVersion } from "@/db/schema";
import { allowAccount } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { getVersion } from "./get-version";
import { lockTemplate } from "./lock-template";
import { latestVersion } from "./save-version";
import { isPinned, isVersion } from "./update-version";

/** B16: one version goes. The latest stays, so that its number is never used again; so do the active one and what was sent. */
export async function deleteVersion(ctx: AccountContext, { id, version }: { id: string; version: number }) {
  allowAccount(ctx, "templates:write");

  await ctx.db.transaction(async (tx) => {
    const found = await lockTemplate(tx, id);
    await getVersion(tx, id, version);
    const why =
      version === found.activeVersion
        ? "it is the active one: make another one active first"
        : version === (await latestVersion(tx, id))
          ? "it is the latest one"
          : (await isPinned(tx, id, version)) && "a campaign was launched with it";
    if (why) throw new AppError("conflict", `Version ${version} of “${found.name}” stays: ${why}.`);
    await tx.delete(templateVersion).where(isVersion(id, version));
    await recordAudit(tx, ctx, {
      action: "template.delete-version",
      subject: { kind: "template", id, name: found.name },
      before: { version },
    });
  });
}
