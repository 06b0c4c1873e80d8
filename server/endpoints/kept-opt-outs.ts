import { sql } from "drizzle-orm";
import { type Either, perform } from "@/db/perform";
import type { EndpointDraft } from "@/domain/endpoints/endpoint-draft";
import { addressName } from "@/domain/endpoints/endpoint-state";
import type { Channel } from "@/domain/messaging/channel";
import { sign } from "@/server/access/secrets";
import type { Sql } from "@/server/events/append-events";
import type { Tx } from "./read-known";

const BYTES = 16;

/** Tells the same address of a project again, and to nobody without the installation's secret which one it is. */
function fingerprintOf(projectId: string, name: string): string {
  return sign(`${projectId}\n${name}`, "kept opt-out").subarray(0, BYTES).toString("hex");
}

interface Gone {
  projectId: string;
  channel: Channel;
  addressKey: string;
}

const fingerprintOfGone = ({ projectId, channel, addressKey }: Gone) =>
  fingerprintOf(projectId, addressName(channel, addressKey));

/** For an opted-out endpoint that is about to go, or has gone: its address stays opted out. */
export async function keepOptOut(tx: Either, gone: Gone, now: Date): Promise<void> {
  if (gone.addressKey === "") return;
  await perform(
    tx,
    sql`insert into kept_opt_out (project_id, fingerprint, kept_at)
      values (${gone.projectId}::text::uuid, ${fingerprintOfGone(gone)}, ${now.toISOString()}::text::timestamptz)
      on conflict do nothing`,
  );
}

export async function hasKeptOptOut(tx: Sql, gone: Gone): Promise<boolean> {
  const kept = await tx`
    select from kept_opt_out
    where project_id = ${gone.projectId} and fingerprint = ${fingerprintOfGone(gone)}`;
  return kept.count > 0;
}

/** Those of the addresses in drafts that were opted out when their endpoint was deleted, by addressName(). */
export async function readKeptOptOuts(
  tx: Tx,
  projectId: string,
  drafts: EndpointDraft[],
): Promise<Set<string>> {
  const [any] = await tx`select from kept_opt_out where project_id = ${projectId} limit 1`;
  if (!any) return new Set();
  const names = new Map<string, string>();
  for (const { channel, addressKey } of drafts)
    if (channel !== null && addressKey) {
      const name = addressName(channel, addressKey);
      names.set(fingerprintOf(projectId, name), name);
    }
  const kept = await tx<{ fingerprint: string }[]>`
    select fingerprint from kept_opt_out
    where project_id = ${projectId} and fingerprint = any(${[...names.keys()]}::text[])`;
  return new Set(kept.flatMap(({ fingerprint }) => names.get(fingerprint) ?? []));
}

/** An endpoint holds the address again, and says itself whether it is opted out. */
export async function dropKeptOptOuts(tx: Tx, projectId: string, names: string[]): Promise<void> {
  if (names.length === 0) return;
  const fingerprints = names.map((name) => fingerprintOf(projectId, name));
  await tx`
    delete from kept_opt_out where project_id = ${projectId} and fingerprint = any(${fingerprints}::text[])`;
}
