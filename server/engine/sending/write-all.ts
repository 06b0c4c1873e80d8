import type { Handover } from "@/server/providers/provider";
import type { Decided } from "../queue/reserve";
import type { Picked } from "./batch";

/** A message as it will be handed over. */
export interface Written extends Picked {
  handover: Handover;
}

/** Writes a batch; what cannot be written is decided already. */
export function writeAll(picked: Picked[]): { written: Written[]; unwritten: Decided[] } {
  const written: Written[] = [];
  const unwritten: Decided[] = [];
  for (const one of picked) {
    const { due, to, listed } = one;
    const prepared = prepareSafely(() => listed.prepare(due, to));
    if (prepared.ok) written.push({ ...one, handover: prepared.handover });
    else {
      const { occasionId, recipientId, lane, runId } = due;
      const { reason, detail } = prepared;
      unwritten.push({ occasionId, recipientId, lane, runId, state: "skipped", reason, detail });
    }
  }
  return { written, unwritten };
}

/** One message that cannot be written must not hold up the others. */
function prepareSafely(prepare: () => ReturnType<Picked["listed"]["prepare"]>) {
  try {
    return prepare();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: "render_failed", detail } as const;
  }
}
