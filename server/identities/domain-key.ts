import { generateKeyPair } from "node:crypto";
import { promisify } from "node:util";
import type { Identity } from "@/db/schema";
import type { DomainKey } from "@/domain/identities/records";
import { seal, unseal } from "@/server/access/secrets";

const DKIM_SECRET = "identity:dkim";
const BITS = 2_048; // 4,096 would not fit into one answer of some name servers

/** A key pair of a domain's own, to sign its mail with. */
export async function newDomainKey(now: Date) {
  const { publicKey, privateKey } = await promisify(generateKeyPair)("rsa", {
    modulusLength: BITS,
    publicKeyEncoding: { type: "spki", format: "der" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  return {
    selector: `wm${now.toISOString().slice(0, 10).replaceAll("-", "")}`,
    publicKey: publicKey.toString("base64"),
    secret: seal(privateKey, DKIM_SECRET),
  };
}

/** Null: it cannot be read any more, as after a change of WAYMARK_SECRET. */
export function privateKeyOf({ secret }: Pick<Identity, "secret">): string | null {
  if (!secret) return null;
  try {
    return unseal(secret, DKIM_SECRET);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return null; // whoever asked says what to do about it
  }
}

/** Null for an address: it has none. */
export function domainKeyOf({ kind, name, selector, publicKey }: Identity): DomainKey | null {
  return kind === "domain" && selector && publicKey ? { name, selector, publicKey } : null;
}
