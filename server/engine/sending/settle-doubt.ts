import { outcomeOf } from "@/domain/delivery/outcome";
import { isPassing } from "@/server/database-errors";
import { rest } from "../bell";
import type { Due } from "../queue/due-messages";
import { settle } from "../queue/settle";
import type { Desk } from "./desk";

/**
 * After a reservation whose answer got lost: ends whatever is still open of it, and puts back what it reserved. Nobody
 * was called, so nothing is unknown. Tries until the database answers; until then nothing new is reserved. Where it has
 * to give up, the hold of those lanes ends: whoever takes them next recovers what is left in them.
 */
export async function settleDoubt(desk: Desk, dues: Due[]): Promise<void> {
  const { hold, sql, slot, now } = desk;
  const { id } = hold.owner;
  const fences = new Map(dues.map(({ lane }) => [lane, hold.fenceOf(lane) ?? 0]));
  for (let pauseMs = 50; ; pauseMs = Math.min(2_000, pauseMs * 2)) {
    try {
      if (hold.owner.id === id) await hold.renounce();
      const asked = {
        now: now(),
        channel: "EMAIL",
        tries: 0,
        spread: 0,
        idempotent: false,
        providerRestMs: 0,
      } as const;
      const outcome = outcomeOf({ kind: "back" }, asked);
      const back = dues.map((due) => ({
        ...due,
        fence: fences.get(due.lane) ?? 0,
        attempts: due.attempts + 1,
        outcome,
      }));
      await sql.begin((tx) => settle(tx, back, { slot, now: now() }));
      return;
    } catch (error) {
      if (!isPassing(error) || (desk.ending.aborted && pauseMs >= 2_000)) {
        hold.letGo(dues.map(({ lane }) => lane));
        throw error;
      }
      await rest(pauseMs);
    }
  }
}
