import { microsOf, sumOf } from "@/domain/prices/decimal";

/** A line of the fee ledger. It is never changed: what was wrong is put right by another line. */
export interface LedgerLine {
  at: Date;
  what: string;
  objectId: string;
  /** US dollars; below zero where something was paid back. */
  amount: string;
}

export interface LedgerMonth {
  month: string;
  total: string;
}

export const balanceOf = (lines: readonly LedgerLine[]): string => sumOf(lines.map(({ amount }) => amount));

/** By month of the year in UTC, newest first. */
export function byMonth(lines: readonly LedgerLine[]): LedgerMonth[] {
  const months = new Map<string, string[]>();
  for (const { at, amount } of lines) {
    const month = at.toISOString().slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), amount]);
  }
  return [...months]
    .map(([month, amounts]) => ({ month, total: sumOf(amounts) }))
    .sort((a, b) => b.month.localeCompare(a.month));
}

/** What has been paid for one object: a company that was submitted three times shows it. */
export const spentOn = (objectId: string, lines: readonly LedgerLine[]): string =>
  balanceOf(lines.filter((line) => line.objectId === objectId));

/** Whether another fee would pass what may be spent; null: there is no limit. */
export const passesLimit = (spent: string, fee: string, limit: string | null): boolean =>
  limit !== null && microsOf(spent) + microsOf(fee) > microsOf(limit);
