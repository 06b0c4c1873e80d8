import { createHash, randomBytes } from "node:crypto";

/** A link's secret: 192 bits that nobody guesses. Only its hash is kept. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(24).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

export const hashToken = (token: string) => createHash("sha256").update(token).digest("hex");
