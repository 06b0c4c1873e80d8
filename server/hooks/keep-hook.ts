import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { project } from "@/db/schema";
import type { Hook, KeptHook } from "@/domain/campaigns/hook";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { AddressForbidden, refuseEndpoint } from "@/server/outbound/guard-address";
import { mayNamePrivate } from "@/server/outbound/may-name-private";
import { sealHookSecret } from "./hook-secret";

type Wanted = Hook | null | undefined;

/** A hook as it is stored, looked at before it is; undefined: it is not changed. There is a secret to sign its calls with from then on. */
export async function keepHook(
  tx: Db,
  ctx: Context,
  { wanted, kept }: { wanted: Wanted; kept: KeptHook | null },
): Promise<KeptHook | null | undefined> {
  if (!wanted || wanted.kind === "none") return wanted;
  const isSame = kept?.kind === "webhook" && kept.url === wanted.url;
  const privateAllowed = (isSame && kept.privateAllowed === true) || mayNamePrivate(ctx);
  refusePrivate(wanted.url, privateAllowed);
  await tx
    .update(project)
    .set({ hookSecret: sealHookSecret(`whsec_${randomBytes(24).toString("base64url")}`) })
    .where(and(eq(project.id, ctx.projectId), isNull(project.hookSecret)));
  return { ...wanted, privateAllowed };
}

/** What can be told without asking anybody; names are looked at when a connection is made. */
function refusePrivate(url: string, isAllowed: boolean): void {
  try {
    refuseEndpoint(url, isAllowed);
  } catch (error) {
    if (!(error instanceof AddressForbidden)) throw error;
    const message = `${error.message}: only an owner or admin of the account may name one there`;
    throw new AppError("invalid", message, "hook");
  }
}
