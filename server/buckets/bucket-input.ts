import { z } from "zod";
import type { BucketConnection } from "@/db/schema";
import type { BucketSettings } from "@/domain/buckets/settings";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { AddressForbidden, refuseEndpoint } from "@/server/outbound/guard-address";
import { mayNamePrivate } from "@/server/outbound/may-name-private";
import { explain } from "./s3/explain";
import { readSecret } from "./secret";

/** Left out: the one that is kept. */
export const Secret = z.string().trim().min(1, "Give the secret access key").max(1_000);

/** A kept secret stays with the access key ID it was given for. */
export function secretFor(
  { settings, secret }: { settings: BucketSettings; secret?: string | undefined },
  kept: BucketConnection | null,
): string {
  if (secret !== undefined) return secret;
  if (!kept) throw new AppError("invalid", "Give the secret access key", "secret");
  if (kept.accessKeyId !== settings.accessKeyId)
    throw new AppError("invalid", "Give the secret that belongs to this access key ID", "secret");
  const read = readSecret(kept.secret);
  if (read === null)
    throw new AppError("invalid", "Give the secret again: the one that is kept cannot be read.", "secret");
  return read;
}

/** Who runs the installation may mean the own network; a project's admin alone may not, unless one of them had said so of this address. */
export function mayBePrivate(ctx: Context, endpoint: string, kept: BucketConnection | null): boolean {
  if (kept?.privateAllowed && kept.endpoint === endpoint) return true;
  return mayNamePrivate(ctx);
}

/** What can be told without asking anybody; names are looked at when a connection is made. */
export function refusePrivate(settings: BucketSettings, isAllowed: boolean): void {
  try {
    refuseEndpoint(settings.endpoint, isAllowed);
  } catch (error) {
    if (!(error instanceof AddressForbidden)) throw error;
    throw new AppError("invalid", explain("private", settings), "endpoint");
  }
}
