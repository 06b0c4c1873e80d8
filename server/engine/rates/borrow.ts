import type { RawSql } from "@/db/client";
import { budgetFor } from "@/domain/delivery/throttle";

export interface Wish {
  /** "campaign:…", "run:…" or "provider:…". */
  key: string;
  perSecond: number;
  tokens: number;
}

/** Lends tokens out of shared budgets, whole ones, at most a burst of each. They are dead after LOAN_MS. A budget seen for the first time is opened and lends from the next call on. Budgets live by the database's clock. */
export async function borrow(sql: RawSql, wishes: Wish[]): Promise<Map<string, number>> {
  const asked = wishes.map((wish) => ({ ...wish, ...budgetFor(wish.perSecond) }));
  const lent = await sql<{ key: string; lent: number }[]>`
    with wish as materialized (
      select * from unnest(
        ${asked.map(({ key }) => key)}::text[],
        ${asked.map(({ tokens }) => tokens)}::int[],
        ${asked.map(({ burst }) => burst)}::float8[],
        ${asked.map(({ refillPerSecond }) => refillPerSecond)}::float8[]
      ) as w (key, wanted, burst, refill)
    ), opened as (
      insert into rate_budget (key, tokens, per_second, refilled_at)
      select key, burst, refill, clock_timestamp() from wish order by key
      on conflict (key) do nothing
    ), budget as materialized (
      select b.key, b.tokens, b.refilled_at from rate_budget b where b.key in (select key from wish)
      order by b.key for update
    ), loan as materialized (
      select w.key, filled.tokens, least(w.wanted, floor(filled.tokens)) as lent
      from wish w join budget b on b.key = w.key
      cross join lateral (
        select least(w.burst, b.tokens + w.refill * extract(epoch from clock_timestamp() - b.refilled_at)) as tokens
      ) filled
    )
    update rate_budget b set tokens = l.tokens - l.lent, refilled_at = clock_timestamp(), per_second = w.refill
    from loan l join wish w on w.key = l.key where b.key = l.key
    returning b.key, l.lent::int as lent`;
  return new Map(lent.map(({ key, lent: tokens }) => [key, tokens]));
}
