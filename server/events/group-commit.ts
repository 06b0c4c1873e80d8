import type { Database } from "@/db/client";
import type { Context } from "@/server/context";
import { isPassing } from "@/server/database-errors";
import { AppError } from "@/server/errors";
import { wakeSender } from "@/server/triggers/wake-sender";
import type { StoredItem, WaitingCall } from "./waiting-call";
import { type WrittenGroup, writeGroup } from "./write-group";

interface Waiting {
  call: WaitingCall;
  resolve: (stored: StoredItem[]) => void;
  reject: (error: unknown) => void;
}

interface Line {
  waiting: Waiting[];
  events: number;
  moving: number;
}

/** How much shares a transaction, how many transactions run side by side, of all projects and of one, and how much may wait at most. */
const EVENTS_A_GROUP = 2_000;
const EVENTS_WORTH_A_GROUP = 300;
const GROUPS_OF_A_PROJECT = 2;
const CALLS_A_GROUP = 100;
const GROUPS_AT_ONCE = 3;
const MOST_EVENTS_WAITING = 50_000;

const lines = new WeakMap<Database, Map<string, Line>>();
let flying = 0;
let landed: (() => void)[] = [];

/** Stores a call together with others of its project that wait at this moment, in one transaction: a commit is paid for once. Returns when it is stored for good. */
export function storeInGroup({ db, projectId }: Pick<Context, "db" | "projectId">, call: WaitingCall) {
  const ofDatabase = lines.get(db) ?? new Map<string, Line>();
  lines.set(db, ofDatabase);
  const line = ofDatabase.get(projectId) ?? { waiting: [], events: 0, moving: 0 };
  ofDatabase.set(projectId, line);
  if (line.events + call.events > MOST_EVENTS_WAITING)
    throw new AppError(
      "too_many",
      "More events come in than can be stored just now. Send them again in a moment.",
    );
  return new Promise<StoredItem[]>((resolve, reject) => {
    line.waiting.push({ call, resolve, reject });
    line.events += call.events;
    if (line.moving === 0 || isWorthAnother(line)) void move(db, projectId, line);
  });
}

/** While one group is being stored the next one is got ready, once it is large enough to be worth its own commit. */
const isWorthAnother = ({ moving, events }: Line) =>
  moving < GROUPS_OF_A_PROJECT && events >= EVENTS_WORTH_A_GROUP;

async function move(db: Database, projectId: string, line: Line): Promise<void> {
  line.moving += 1;
  while (line.waiting.length > 0) {
    await takeOff();
    const group = nextGroup(line);
    try {
      await settle(db, projectId, group);
    } finally {
      land();
    }
  }
  line.moving -= 1;
  if (line.waiting.length === 0 && line.moving === 0) lines.get(db)?.delete(projectId);
}

function nextGroup(line: Line): Waiting[] {
  let events = 0;
  let size = 0;
  for (const { call } of line.waiting) {
    if (size > 0 && (size >= CALLS_A_GROUP || events + call.events > EVENTS_A_GROUP)) break;
    events += call.events;
    size += 1;
  }
  line.events -= events;
  return line.waiting.splice(0, size);
}

/** A call that cannot be stored must not take the others with it: the group is halved until it stands alone with its error. */
async function settle(db: Database, projectId: string, group: Waiting[]): Promise<void> {
  let written: WrittenGroup;
  try {
    written = await writeGroup(
      db,
      projectId,
      group.map(({ call }) => call),
    );
  } catch (error) {
    if (group.length === 1 || isPassing(error)) for (const { reject } of group) reject(error);
    else {
      const middle = Math.ceil(group.length / 2);
      await settle(db, projectId, group.slice(0, middle));
      await settle(db, projectId, group.slice(middle));
    }
    return;
  }
  for (const [nth, { resolve }] of group.entries()) resolve(written.stored[nth] ?? []);
  if (written.fired > 0) wakeSender(db);
}

async function takeOff(): Promise<void> {
  while (flying >= GROUPS_AT_ONCE) await new Promise<void>((resolve) => landed.push(resolve));
  flying += 1;
}

function land(): void {
  flying -= 1;
  const waiting = landed;
  landed = [];
  for (const go of waiting) go();
}
