import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { dataDirectory } from "@/db/schema";
import { pauseRestored } from "@/server/campaigns/pause-restored";
import { type Generation, markOf, newGeneration, readGeneration, writeGeneration } from "./generation";

interface Place {
  dataDir: string;
  /** The database lies in the data directory: they are copied and put back together. */
  isEmbedded: boolean;
}

const BEAT_MS = 20_000;

/** At the console's start: pauses every live run where the database was put back from a backup. Returns how many it paused. */
export async function noticeRestore(db: Database, now: () => Date, place: Place): Promise<number> {
  const known = readGeneration(place.dataDir);
  const restored = known ? await isBehind(db, known, place) : (await db.$count(dataDirectory)) > 0;
  const paused = restored ? await pauseRestored(db, now) : 0;
  await beat(db, known ?? newGeneration(), place.dataDir);
  return paused;
}

/** At an engine's start, whose data directory may be a fresh one: only a database that is behind tells anything. */
export async function noticeRestoreBeside(db: Database, now: () => Date, place: Place): Promise<number> {
  const known = readGeneration(place.dataDir);
  if (!known || !(await isBehind(db, known, place))) return 0;
  const paused = await pauseRestored(db, now);
  await beat(db, known, place.dataDir);
  return paused;
}

/** Says again and again that this directory and this database belong together; `end()` stops it. */
export function keepBeating(db: Database, dataDir: string) {
  const timer = setInterval(() => {
    beatOn(db, dataDir).catch((error: unknown) =>
      console.error("The generation of the data directory could not be renewed", error),
    );
  }, BEAT_MS);
  timer.unref();
  return { end: () => clearInterval(timer) };
}

async function isBehind(db: Database, known: Generation, { dataDir, isEmbedded }: Place): Promise<boolean> {
  const [row] = await db.select().from(dataDirectory).where(eq(dataDirectory.id, known.id));
  if (!row || row.beat < known.beat) return true;
  return isEmbedded && row.mark !== markOf(dataDir);
}

async function beatOn(db: Database, dataDir: string): Promise<void> {
  const known = readGeneration(dataDir);
  if (known) await beat(db, known, dataDir);
}

/** The database first: cut short between the two, it is ahead, which says nothing. */
async function beat(db: Database, { id, beat: before }: Generation, dataDir: string): Promise<void> {
  const next = { id, beat: before + 1 };
  const isNew = readGeneration(dataDir) === null;
  if (isNew) writeGeneration(dataDir, { id, beat: 0 });
  const mark = markOf(dataDir);
  await db
    .insert(dataDirectory)
    .values({ ...next, mark })
    .onConflictDoUpdate({ target: dataDirectory.id, set: { beat: next.beat, mark } });
  writeGeneration(dataDir, next);
}
