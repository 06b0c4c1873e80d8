import type { TransactionSql } from "postgres";
import { plainDetail } from "@/domain/delivery/plain-detail";
import { sendEventsOf } from "@/domain/delivery/send-events";
import { appendEvents } from "@/server/events/append-events";
import { type Decided, type Reserved, reserve } from "../queue/reserve";
import type { Desk } from "./desk";
import { inHalves } from "./in-halves";

/** Makes decisions true. What cannot even be written down stands alone and is skipped with its error. */
export function record(desk: Desk, decided: Decided[]): Promise<Reserved[]> {
  if (decided.length === 0) return Promise.resolve([]);
  return inHalves(
    decided,
    (part) => perform(desk, part),
    ({ occasionId, recipientId, lane, runId }, { message: detail }) =>
      perform(desk, [
        { occasionId, recipientId, lane, runId, state: "skipped", reason: "render_failed", detail },
      ]),
  );
}

/** In one statement; with those that could not be rendered, in one transaction with what tells of them. */
async function perform({ sql, hold, slot, now }: Desk, part: Decided[]): Promise<Reserved[]> {
  const at = now();
  const under = { owner: hold.owner, slot, now: at };
  const plain = part.map((one) =>
    one.state === "skipped" ? { ...one, detail: plainDetail(one.detail) } : one,
  );
  if (!plain.some((one) => one.state === "skipped" && sendEventsOf(one.state, one.reason, true).length > 0)) {
    return reserve(sql, plain, under);
  }
  return sql.begin(async (tx) => {
    const changed = await reserve(tx, plain, under);
    await tellUnrendered(tx, changed, at);
    return changed;
  });
}

async function tellUnrendered(
  tx: TransactionSql<{ uuid: string }>,
  changed: Reserved[],
  at: Date,
): Promise<void> {
  await appendEvents(
    tx,
    changed.flatMap((row) =>
      (row.state === "skipped" ? sendEventsOf(row.state, row.reason, row.campaignId !== null) : []).map(
        (type) => ({
          projectId: row.projectId,
          type,
          endpointId: row.recipientId,
          lane: row.lane,
          occurredAt: at,
          runId: row.runId,
          campaignId: row.campaignId,
          occasionId: row.occasionId,
          attributes: { detail: row.detail ?? "" },
        }),
      ),
    ),
  );
}
