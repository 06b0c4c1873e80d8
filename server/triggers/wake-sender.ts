import type { Database } from "@/db/client";

/** Engines are told at most so often: the last word of a storm is told, too. */
const EVERY_MS = 40;

interface Waking {
  toldAt: number;
  isPlanned: boolean;
}

const wakings = new WeakMap<Database, Waking>();

/** Tells engines that events have queued messages. Never inside the transaction that did: a NOTIFY there would make commits wait for each other. */
export function wakeSender(db: Database): void {
  const waking = wakings.get(db) ?? { toldAt: Number.NEGATIVE_INFINITY, isPlanned: false };
  wakings.set(db, waking);
  if (waking.isPlanned) return;
  const waitMs = Math.max(0, waking.toldAt + EVERY_MS - performance.now());
  waking.isPlanned = true;
  const timer = setTimeout(() => void tell(db, waking), waitMs);
  timer.unref();
}

async function tell(db: Database, waking: Waking): Promise<void> {
  waking.isPlanned = false;
  waking.toldAt = performance.now();
  try {
    await db.raw`select pg_notify('waymark_engine', 'messages')`;
  } catch (error) {
    console.warn("engines were not woken for events; they look by themselves four times a second", error);
  }
}
