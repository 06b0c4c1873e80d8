import { createHash } from "node:crypto";
import { lt, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { rateLimit } from "@/db/schema";
import { AppError } from "@/server/errors";

interface Limit {
  name: string;
  /** Whose tries are counted together; kept as a hash. */
  of: string;
  tries: number;
  seconds: number;
}

const LONGEST_MS = 60 * 60_000;

/** Counts a try, in the database so that every process counts together. Throws `too_many` with the wait in plain words. */
export async function limitTries(db: Db, limit: Limit, now: Date): Promise<void> {
  const at = now.getTime();
  const windowMs = limit.seconds * 1000;
  const isOver = sql`${rateLimit.lastRequest} <= ${at - windowMs}`;
  const [counted] = await db
    .insert(rateLimit)
    .values({ key: keyOf(limit), count: 1, lastRequest: at })
    .onConflictDoUpdate({
      target: rateLimit.key,
      set: {
        count: sql`case when ${isOver} then 1 else ${rateLimit.count} + 1 end`,
        lastRequest: sql`case when ${isOver} then ${at} else ${rateLimit.lastRequest} end`,
      },
    })
    .returning();
  if (!counted) throw new Error("the count returned no row");
  if (counted.count === 1) await db.delete(rateLimit).where(lt(rateLimit.lastRequest, at - LONGEST_MS));
  if (counted.count <= limit.tries) return;
  throw new AppError(
    "too_many",
    `Too many tries. Wait ${inWords(counted.lastRequest + windowMs - at)}, then try again.`,
  );
}

/** Forgets the tries that were counted, as after a success. */
export async function forgetTries(db: Db, limit: Pick<Limit, "name" | "of">): Promise<void> {
  await db.delete(rateLimit).where(sql`${rateLimit.key} = ${keyOf(limit)}`);
}

const keyOf = ({ name, of }: Pick<Limit, "name" | "of">) =>
  `${name}:${createHash("sha256").update(of).digest("base64url")}`;

function inWords(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds < 90) return seconds === 1 ? "a second" : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
