import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Database, RawSql } from "@/db/client";
import { guardPause, project, run } from "@/db/schema";
import { breachOf, type Volume } from "@/domain/deliverability/gauges";
import { type Guards, guardsOf } from "@/domain/deliverability/guards";
import { pauseForBreach } from "./pause-for-breach";
import { projectVolume, runVolumes, volumeOf } from "./read-volumes";
import { warnOf } from "./warn-of";

interface Guarding {
  db: Database;
  sql: RawSql;
  now: () => Date;
}

/** DLV-6: pauses campaigns whose mail, or whose project's, bounces or is complained about too much; returns how many. */
export async function guardRuns({ db, sql, now }: Guarding): Promise<number> {
  const live = await liveRuns(db);
  if (live.length === 0) return 0;
  const own = await runVolumes(
    sql,
    live.map(({ id }) => id),
  );
  const whole = await projectVolumes(sql, live, now());
  const paused = new Set<string>();
  for (const { id, projectId, campaignId, guards, wasPaused } of live) {
    const volume = whole.get(projectId);
    if (!volume || wasPaused || paused.has(campaignId)) continue;
    const breach = breachOf(volumeOf(own, id), guards) ?? breachOf(volume, guards);
    if (breach && (await pauseForBreach(db, { projectId, campaignId, breach }, now))) paused.add(campaignId);
  }
  await warnAll(db, live, whole, now());
  return paused.size;
}

interface Live {
  id: string;
  projectId: string;
  campaignId: string;
  guards: Guards;
  wasPaused: boolean;
}

async function liveRuns(db: Database): Promise<Live[]> {
  const rows = await db
    .select({
      id: run.id,
      projectId: run.projectId,
      campaignId: run.campaignId,
      set: project.guards,
      pausedAt: guardPause.at,
    })
    .from(run)
    .innerJoin(project, eq(project.id, run.projectId))
    .leftJoin(guardPause, eq(guardPause.runId, run.id))
    .where(
      and(
        inArray(run.state, ["planning", "sending"]),
        eq(run.channel, "EMAIL"),
        isNotNull(run.campaignId),
        isNull(project.deletedAt),
      ),
    );
  return rows.flatMap(({ campaignId, set, pausedAt, ...row }) =>
    campaignId ? [{ ...row, campaignId, guards: guardsOf(set), wasPaused: pausedAt !== null }] : [],
  );
}

async function projectVolumes(sql: RawSql, live: Live[], now: Date): Promise<Map<string, Volume>> {
  const projects = new Map(live.map(({ projectId, guards }) => [projectId, guards]));
  const volumes = new Map<string, Volume>();
  for (const [projectId, { days }] of projects)
    volumes.set(projectId, await projectVolume(sql, projectId, { now, days }));
  return volumes;
}

async function warnAll(db: Database, live: Live[], whole: Map<string, Volume>, now: Date): Promise<void> {
  const guards = new Map(live.map((one) => [one.projectId, one.guards]));
  for (const [projectId, volume] of whole) {
    const set = guards.get(projectId);
    if (set) await warnOf(db, { projectId, volume, guards: set }, now);
  }
}
