import type { Database, RawSql } from "@/db/client";
import type { Bell } from "../bell";
import type { Hold } from "../lanes/hold";
import type { Roster } from "./roster";
import type { Shelf } from "./shelf";

/** What reading, handing over and reporting share. */
export interface Desk {
  db: Database;
  /** Connections whose statements go by index, whatever the statistics say. */
  sql: RawSql;
  now: () => Date;
  slot: number;
  hold: Hold;
  roster: Roster;
  shelf: Shelf;
  /** Rung when there may be something new to read. */
  toRead: Bell;
  /** Rung when there may be something to hand over, or room for it. */
  toHandOver: Bell;
  ending: AbortSignal;
}
