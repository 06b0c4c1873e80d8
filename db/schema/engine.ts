import { bigint, boolean, doublePrecision, integer, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { instant, uuid } from "./columns";

/** One row a call of runEngine. These three and test_clock live by the database's clock. */
export const engineOwner = pgTable("engine_owner", {
  owner: uuid().primaryKey(),
  epoch: integer().notNull().default(1),
  host: text().notNull(),
  pid: integer().notNull(),
  dead: boolean().notNull().default(false),
  leaving: boolean().notNull().default(false), // gives back what it has, and has no share any more
  seenAt: instant().notNull(),
  expiresAt: instant().notNull(),
  handedOver: bigint({ mode: "number" }).notNull().default(0), // since it began
  ratePerSecond: doublePrecision().notNull().default(0),
  lagMs: bigint({ mode: "number" }).notNull().default(0), // how late the last message left
});

/** 256 rows from the first migration. The fence rises each time a lane changes hands. */
export const laneLease = pgTable("lane_lease", {
  lane: smallint().primaryKey(),
  owner: uuid(),
  fence: integer().notNull().default(0),
});

export const rateBudget = pgTable("rate_budget", {
  key: text().primaryKey(), // "campaign:…", "run:…", "provider:…"
  tokens: doublePrecision().notNull(),
  perSecond: doublePrecision().notNull(),
  refilledAt: instant().notNull(),
});

/** Each data directory that was started with this database, and how often it has said so: a restored database is behind. */
export const dataDirectory = pgTable("data_directory", {
  id: uuid().primaryKey(), // as in its file "generation"
  beat: bigint({ mode: "number" }).notNull(),
  mark: text().notNull(), // of that file on its disk: a copy of the directory has another
});

/** At most one row: how far the test clock runs ahead. Every process reads it. */
export const testClock = pgTable("test_clock", {
  id: smallint().primaryKey().default(1),
  aheadMs: bigint({ mode: "number" }).notNull(),
});
