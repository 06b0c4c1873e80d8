import { sql } from "drizzle-orm";
import { type Either, perform } from "@/db/perform";

const TURNS_LOCK = 7_205_783;

/** Until the transaction ends nobody changes an attribute on all people of the project. Merges go on side by side. */
export function takeMergeTurn(tx: Either, projectId: string): Promise<void> {
  return perform(
    tx,
    sql`select pg_advisory_xact_lock_shared(${TURNS_LOCK.toString()}::text::int, hashtext(${projectId}))`,
  );
}

/** Until the transaction ends nobody else in the project does, and nothing is merged: a change of everybody and a batch of an import would else overtake each other for ever. */
export function takeChangeTurn(tx: Either, projectId: string): Promise<void> {
  return perform(
    tx,
    sql`select pg_advisory_xact_lock(${TURNS_LOCK.toString()}::text::int, hashtext(${projectId}))`,
  );
}
