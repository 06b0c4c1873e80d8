import { endOf } from "../activities/wait-time";
import { millisecondsOf } from "../duration";
import { waitOf } from "../engine/hidden-wait";
import type { JourneyGraph } from "../graph/graph";
import { predecessors } from "../graph/walk";

/** Tells the least time, in milliseconds, that passes from a message to the moment a split looks; a wait until a date may be as long as one likes. Null: the message does not come before. */
export function waitsIn(graph: JourneyGraph): (messageId: string, splitId: string) => number | null {
  const before = predecessors(graph);
  const lengths = new Map<string, number>();
  const waits = (id: string) => {
    const length = lengths.get(id) ?? lengthOf(graph, id);
    lengths.set(id, length);
    return length;
  };
  return (messageId, splitId) => {
    const known = new Map([[splitId, waits(splitId)]]);
    const open = new Set([splitId]);
    for (const id of open) {
      open.delete(id); // to be looked at again when a shorter way is found
      const after = known.get(id) ?? 0;
      if (id !== messageId) for (const each of before.get(id) ?? []) reach(each, after);
    }
    return known.get(messageId) ?? null;

    function reach(id: string, after: number) {
      const length = after + (id === messageId ? 0 : waits(id));
      if (length >= (known.get(id) ?? Number.POSITIVE_INFINITY) && known.has(id)) return;
      known.set(id, length);
      open.add(id);
    }
  };
}

function lengthOf(graph: JourneyGraph, id: string): number {
  const wait = waitOf(graph, id)?.wait;
  if (!wait || wait.kind === "unsaid") return 0;
  if (wait.kind === "for") return millisecondsOf(wait.duration) ?? 0;
  return endOf(wait, new Date(0), "UTC") ? Number.POSITIVE_INFINITY : 0;
}
