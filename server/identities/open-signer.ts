import { and, eq, isNotNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { identity } from "@/db/schema";
import { identityOf } from "@/domain/identities/covers";
import { privateKeyOf } from "./domain-key";
import { type SigningKey, signMail } from "./sign-mail";

/** Signs a whole mail. */
export type Sign = (raw: Buffer) => Promise<Buffer>;

/** What signs for the domain of a sender, where that is verified; else null. */
export type SignerFor = (from: string) => Promise<Sign | null>;

const FRESH_MS = 10_000;

interface Keys {
  readAt: number;
  list: Promise<Known[]>;
}

interface Known {
  kind: "domain";
  name: string;
  state: "verified";
  key: SigningKey;
}

const keysOf = new WeakMap<Database, Keys>();

/** `skipped`: headers that are written anew on the way, and so cannot be signed. */
export function openSigner(db: Database, { skipped = "" } = {}): SignerFor {
  return async (from) => {
    const found = identityOf(from, await freshKeys(db));
    return found ? (raw) => signMail(raw, found.key, skipped) : null;
  };
}

/** Looked up again every few seconds, for all mails of this process together. */
function freshKeys(db: Database): Promise<Known[]> {
  const known = keysOf.get(db);
  if (known && performance.now() - known.readAt < FRESH_MS) return known.list;
  const list = readKeys(db);
  keysOf.set(db, { readAt: performance.now(), list });
  list.catch(() => keysOf.delete(db)); // the next mail asks anew
  return list;
}

/** For whoever changed an identity and wants this process to know at once. */
export function forgetKeys(db: Database): void {
  keysOf.delete(db);
}

async function readKeys(db: Database): Promise<Known[]> {
  const rows = await db
    .select()
    .from(identity)
    .where(and(eq(identity.state, "verified"), eq(identity.signs, true), isNotNull(identity.secret)));
  return rows.flatMap((row) => {
    const privateKey = privateKeyOf(row);
    if (!privateKey || !row.selector) return [];
    const key = { domain: row.name, selector: row.selector, privateKey };
    return [{ kind: "domain", name: row.name, state: "verified", key } as const];
  });
}
