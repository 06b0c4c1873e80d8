import { createHash, timingSafeEqual } from "node:crypto";

/** Whether an Authorization header carries the engine's token; takes as long whatever is wrong with it. */
export function isEngineToken(header: string | null, token: string): boolean {
  const given = /^Bearer (.+)$/i.exec(header ?? "")?.[1] ?? "";
  return timingSafeEqual(digest(given), digest(token));
}

const digest = (text: string) => createHash("sha256").update(text).digest();
