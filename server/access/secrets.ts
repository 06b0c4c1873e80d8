import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/server/installed-env";

const keys = new Map<string, Buffer>(); // a mail takes several signatures, and deriving costs more than signing

/** A key for one purpose, derived from the installation's secret. */
export function keyFor(purpose: string): Buffer {
  const known = keys.get(purpose);
  if (known) return known;
  const key = Buffer.from(hkdfSync("sha256", env().secret, "waymark", purpose, 32));
  keys.set(purpose, key);
  return key;
}

/** Encrypts with AES-256-GCM; the result may be stored. Changing WAYMARK_SECRET makes it unreadable. */
export function seal(plain: string, purpose: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), iv);
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Throws when the text was sealed under another secret or purpose, or was tampered with. */
export function unseal(text: string, purpose: string): string {
  const bytes = Buffer.from(text, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}

/** An unforgeable mark, as bytes; cut it to 16 of them where room is short. */
export function sign(text: string | Buffer, purpose: string): Buffer {
  return createHmac("sha256", keyFor(purpose)).update(text).digest();
}
