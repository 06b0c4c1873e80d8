import { sql } from "drizzle-orm";
import { type Either, perform } from "@/db/perform";
import type { EndpointDraft } from "@/domain/endpoints/endpoint-draft";

const TURNS_LOCK = 7_205_783;
const ADDRESS_LOCK = 7_205_785;

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

/** Until the transaction ends nobody else gives this address to an endpoint by hand: two at once would both find it free. */
export function takeAddress(
  tx: Either,
  projectId: string,
  { channel, addressKey }: Pick<EndpointDraft, "channel" | "addressKey">,
): Promise<void> {
  const name = `${projectId}/${channel}/${addressKey}`;
  return perform(
    tx,
    sql`select pg_advisory_xact_lock(${ADDRESS_LOCK.toString()}::text::int, hashtext(${name}))`,
  );
}
