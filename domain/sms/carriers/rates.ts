import { z } from "zod";
import { attClasses } from "./att-classes";

/** T-Mobile's tiers: each fixes how many parts a day all senders with one tax ID may send. */
export const tmobileTiers = [
  "TOP",
  "HIGH",
  "MID",
  "LOW",
  "UNVETTED",
  "SOLE_PROPRIETOR",
  "RUSSELL_3000",
  "GOVERNMENT",
] as const;
export type TmobileTier = (typeof tmobileTiers)[number];

const Parts = z.int("A number of parts is whole").min(0).max(100_000_000);

const AttRow = z.object({
  /** Parts a minute. */
  sms: Parts,
  mms: Parts.nullable(),
  /** Of the whole use case, or of each of its numbers. */
  per: z.enum(["use_case", "number"]),
});

/** What carriers allow from a day on. An administrator adds newer tables; none is ever changed. */
export const CarrierRates = z.object({
  from: z.iso.date("Give the day from which it holds, like 2026-08-01"),
  source: z.string().min(1, "Name the source of these figures"),
  /** The least score of each band. */
  bands: z.object({ top: z.int(), high: z.int(), mid: z.int() }),
  att: z.record(z.enum(attClasses), AttRow),
  /** Parts a day; null: no cap. */
  tmobile: z.record(z.enum(tmobileTiers), Parts.nullable()),
});
export type CarrierRates = z.infer<typeof CarrierRates>;

const forAll = (sms: number, mms: number | null) => ({ sms, mms, per: "use_case" }) as const;
const forEach = (sms: number, mms: number | null) => ({ sms, mms, per: "number" }) as const;

/** 10DLC 4.1 and 4.2: the figures of 2026. The registry’s own answer goes before any table. */
export const rates2026: CarrierRates = {
  from: "2026-01-01",
  source: "AT&T and T-Mobile codes of conduct, 2026",
  bands: { top: 75, high: 50, mid: 25 },
  att: {
    A: forAll(4_500, 2_400),
    B: forAll(4_500, 2_400),
    C: forAll(2_400, 1_200),
    D: forAll(2_400, 1_200),
    E: forAll(240, 150),
    F: forAll(240, 150),
    G: forEach(60, 50),
    K: forAll(4_500, 2_400),
    N: forEach(60, 50),
    P: forAll(2_400, 1_200),
    S: forAll(9_000, 2_400),
    T: forAll(75, 50),
    W: forAll(15, 50),
    X: forAll(4_500, 2_400),
    Y: forEach(720, null),
    Z: forAll(60, null),
  },
  tmobile: {
    TOP: 200_000,
    HIGH: 40_000,
    MID: 10_000,
    LOW: 2_000,
    UNVETTED: 2_000,
    SOLE_PROPRIETOR: 1_000,
    RUSSELL_3000: 200_000,
    GOVERNMENT: null,
  },
};

/** The table that holds on a day, such as "2026-11-22": the latest that has begun, else the first there is. */
export function ratesOn(day: string, tables: readonly [CarrierRates, ...CarrierRates[]]): CarrierRates {
  const [first] = [...tables].sort((a, b) => a.from.localeCompare(b.from));
  const begun = tables.filter(({ from }) => from <= day);
  return begun.reduce((latest, table) => (table.from > latest.from ? table : latest), first ?? tables[0]);
}
