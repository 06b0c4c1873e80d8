import { shareRoom } from "@/domain/delivery/turns";
import { isSomebodyWaiting } from "@/server/people-waiting";
import type { Due, DueEndpoint } from "../queue/due-messages";
import type { Desk } from "./desk";
import { mostAtOnce } from "./limits";
import type { Listed } from "./roster";
import { isPaused, trusted } from "./trust";
import { handsOf } from "./windows";

/** A message that is about to be written, reserved and handed over. */
export interface Picked {
  due: Due;
  to: DueEndpoint;
  listed: Listed;
}

const LARGEST_BATCH = 200;

/** What is left of a window while somebody waits for a page: mail can wait for a moment, people do not like to. */
const SHARE_BESIDE_PEOPLE = 1 / 2;

export interface Picker {
  desk: Desk;
  servedAt: Map<string, number>;
  /** Until when a run is left alone because its budget, or its provider's, is spent. */
  restUntil: Map<string, number>;
  /** Endpoints that a message is on its way to: their next one waits for the answer. */
  busy: Set<string>;
}

export const endpointKey = ({ listed, due }: Pick<Picked, "listed" | "due">) =>
  `${listed.run.projectId} ${due.recipientId}`;

/** Picks from the shelf what fits into the providers' windows, the runs of each in turn. */
export function pickBatch(picker: Picker): Picked[] {
  const { shelf, roster, now } = picker.desk;
  const at = now();
  const ready = shelf
    .runs()
    .flatMap((runId) => roster.get(runId) ?? [])
    .filter(({ run, provider }) => !isPaused(provider.pausedUntil, at) && !rests(picker, run.id));
  const providers = [...new Set(ready.map(({ through }) => through))];
  return providers.flatMap((through) =>
    pickFor(
      picker,
      ready.filter((listed) => listed.through === through),
    ),
  );
}

const rests = ({ restUntil }: Picker, runId: string) => (restUntil.get(runId) ?? 0) > performance.now();

/** Not in drops: a quarter of the window must be free, unless it is empty. */
function pickFor(picker: Picker, runs: Listed[]): Picked[] {
  const [some] = runs;
  if (!some) return [];
  const hands = handsOf(some.through);
  const window = isSomebodyWaiting() ? Math.ceil(trusted(some) * SHARE_BESIDE_PEOPLE) : trusted(some);
  const free = Math.min(hands.free(), window - hands.count());
  if (free <= 0 || (hands.count() > 0 && free < window / 4)) return [];
  const turns = runs.map(({ run, provider }) => ({
    id: run.id,
    priority: run.priority,
    servedAt: picker.servedAt.get(run.id) ?? 0,
    wants: Math.min(picker.desk.shelf.sizeOf(run.id), mostAtOnce({ run, provider })),
  }));
  const shares = shareRoom(turns, Math.min(free, Math.ceil(window / 2), LARGEST_BATCH));
  return runs.flatMap((listed) => takeShare(picker, listed, shares.get(listed.run.id) ?? 0));
}

function takeShare({ desk, servedAt, busy }: Picker, listed: Listed, most: number): Picked[] {
  if (most === 0) return [];
  servedAt.set(listed.run.id, performance.now());
  const picked: Picked[] = [];
  desk.shelf.take(listed.run.id, most, (due) => {
    const key = endpointKey({ listed, due });
    if (!due.endpoint || busy.has(key) || !desk.hold.owns(due.lane)) return false;
    busy.add(key);
    picked.push({ due, to: due.endpoint, listed });
    return true;
  });
  return picked;
}
