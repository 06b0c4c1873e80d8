import { eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { audience } from "@/db/schema";
import type { UnreachedEnd } from "@/domain/campaigns/audience";
import { forbidLoops, giveRoom } from "@/server/segments/large-read";
import { chosenAudience } from "@/server/segments/segment-condition";
import { writeUnreached } from "./write-unreached";

const TAKING_LOCK = 7_205_773;

/** An engine that is frozen keeps the lock no longer. */
const FROZEN_AFTER = "10s";

/** Of so many the planner has to know before it joins them. */
const ANALYZED_FROM = 10_000;

export interface Snapshot {
  /** The run or the export it is taken for. */
  audienceId: string;
  projectId: string;
  segmentId: string | null;
  segmentVersion: number | null;
  /** In place of a segment: the people of this run whose message came to one of these ends. */
  unreachedOf?: string;
  ends?: UnreachedEnd[];
  now: Date;
}

/**
 * Writes down who is in that version of a segment, in one statement, so that whatever is read afterwards is of one moment.
 * The segments it is made of count as they were then: what was changed or deleted since the launch changes nothing.
 * A snapshot that is there already stays as it is. False: somebody else is taking it just now.
 */
export async function takeSnapshot(tx: Db, { audienceId, ...wanted }: Snapshot): Promise<boolean> {
  const [lock] = await tx.execute<{ mine: boolean }>(sql`
    select set_config('idle_in_transaction_session_timeout', ${FROZEN_AFTER}, true),
      pg_try_advisory_xact_lock(${TAKING_LOCK}::int, hashtext(${audienceId})) as mine`);
  if (!lock?.mine) return false;
  if ((await tx.$count(audience, eq(audience.id, audienceId))) > 0) return true;
  const { unreachedOf, ends = [] } = wanted;
  const people = unreachedOf
    ? await writeUnreached(tx, { audienceId, unreachedOf, ends })
    : await writeMembers(tx, { audienceId, ...wanted });
  if (people >= ANALYZED_FROM) await tx.execute(sql`analyze audience_member`);
  const { projectId, now: takenAt } = wanted;
  await tx.insert(audience).values({ id: audienceId, projectId, people, takenAt });
  return true;
}

async function writeMembers(tx: Db, { audienceId, now, ...chosen }: Snapshot): Promise<number> {
  const chosenOnes = await chosenAudience(tx, { ...chosen, asOf: now }, now);
  if (!chosenOnes) throw new Error("everyone is no segment");
  const { from, where } = chosenOnes;
  await forbidLoops(tx);
  await giveRoom(tx);
  const members = await tx.execute(sql`
    insert into audience_member (audience_id, lane, endpoint_id)
    select ${audienceId}::uuid, e.lane, e.id from ${from} where ${where} order by e.lane, e.id`);
  return members.count;
}
