import type { Db } from "@/db/client";
import type { AccountContext } from "@/server/context";
import { keepExtra } from "./extras";

type Noun = Parameters<typeof keepExtra>[1]["of"];

/** Runs verbs as parts of one transaction. */
export function inOneTransaction<C extends AccountContext, T>(
  ctx: C,
  work: (ctx: C, tx: Db) => Promise<T>,
): Promise<T> {
  const { raw, url, close } = ctx.db;
  return ctx.db.transaction((tx) => work({ ...ctx, db: Object.assign(tx, { raw, url, close }) }, tx));
}

interface Kept {
  of: Noun;
  projectId: string | null;
  said: object;
}

/** Does something and keeps beside it what the client said. */
export function withExtra<C extends AccountContext, T extends { id: string; version?: number }>(
  ctx: C,
  { said, ...kept }: Kept,
  work: (ctx: C, tx: Db) => Promise<T>,
): Promise<T> {
  return inOneTransaction(ctx, async (inner, tx) => {
    const made = await work(inner, tx);
    await keepExtra(tx, { ...kept, id: made.id, version: made.version }, said);
    return made;
  });
}
