import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { countNames } from "./count-names";

const COUNTING_LOCK = 7_205_787;

/** Counts how many endpoints have each name, by one look at all of them: seconds for a million. Names nobody has any more count 0. Null: somebody else is counting just now. */
export async function countAttributes(ctx: Context): Promise<{ gone: number } | null> {
  allow(ctx, "people:write");

  return ctx.db.raw.begin(async (tx) => {
    const [lock] = await tx<{ mine: boolean }[]>`
      select pg_try_advisory_xact_lock(${COUNTING_LOCK}::int, hashtext(${ctx.projectId})) as mine`;
    return lock?.mine ? { gone: await countNames(tx, ctx) } : null;
  });
}
