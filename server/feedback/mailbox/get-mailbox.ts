import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { findMailbox } from "./find-mailbox";

/** The mailbox that a project's bounces are read from, or null. Never with its password. */
export async function getMailbox(ctx: Context) {
  allow(ctx, "channels:write");
  const found = await findMailbox(ctx.db, ctx.projectId);
  if (!found) return null;
  const { host, port, encrypted, checkCertificate, user, folder, checkedAt, error, taken } = found;
  return { settings: { host, port, encrypted, checkCertificate, user, folder }, checkedAt, error, taken };
}
