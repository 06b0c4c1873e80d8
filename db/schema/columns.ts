import { customType, timestamp } from "drizzle-orm/pg-core";
import { newId } from "../id";

/** A uuid in PostgreSQL, 32 hex digits everywhere else: the form in which ids leave the house. PostgreSQL reads both. */
export const uuid = customType<{ data: string; driverData: string }>({
  dataType: () => "uuid",
  fromDriver: (value) => value.replaceAll("-", ""),
});

/** Text compared byte by byte whatever the database's collation: quick in an index, which also finds beginnings. For ids, addresses and names. */
export const byteText = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

export const id = () => uuid().primaryKey().$defaultFn(newId);

/** A moment, kept in UTC. */
export const instant = () => timestamp({ withTimezone: true, mode: "date" });

/** The database's clock is right for small tables; large tables are given their times as parameters. */
export const timestamps = {
  createdAt: instant().notNull().defaultNow(),
  updatedAt: instant()
    .notNull()
    .defaultNow()
    .$onUpdate(() => new Date()),
};

/** Of a job that engines share: the one that works on it, by the database's clock; see server/jobs/lease.ts. */
export const lease = { leaseHolder: uuid(), leaseUntil: instant() };
