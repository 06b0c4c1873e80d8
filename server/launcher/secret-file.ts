import { randomBytes, randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { errorCode } from "./alive.mjs";

/** 32 random bytes in hex that only the owner may read: made when first asked for, the same ever after. */
export function secretIn(path: string) {
  return read(path) ?? create(path);
}

function read(path: string) {
  try {
    const secret = readFileSync(path, "utf8").trim();
    if (secret.length >= 32) return secret;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
  throw new Error(
    `${path} holds no usable secret. Restore it from your backup: what it has sealed is lost without it.`,
  );
}

function create(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600 });
  try {
    linkSync(draft, path); // whole or not at all, and never over one that another process has just made
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return secretIn(path);
}
