import type { Database } from "@/db/client";
import { recordAudit } from "@/server/audit/record-audit";
import { addTallies } from "@/server/engine/queue/add-tallies";
import type { Sql } from "@/server/events/append-events";
import { countUnsubscribed } from "./count-unsubscribed";
import { optAddressOut } from "./opt-address-out";
import { trackedRun } from "./tracked-run";
import { appendVisit, slotOf, type Visit } from "./visit";

/** "one-click": the mail program asked for it (RFC 8058). "page": the reader pressed the button. */
export type UnsubscribedBy = "one-click" | "page";

/** The reader wants no more mail of this project: none of its endpoints with this address gets any. Repeating it changes nothing. */
export async function unsubscribe(
  { raw }: Pick<Database, "raw">,
  visit: Visit,
  by: UnsubscribedBy,
): Promise<void> {
  await raw.begin(async (tx) => {
    const { changed, address } = await optAddressOut(tx, visit.message, { optOut: "ALL", at: visit.at });
    if (changed > 0) await audit(tx, visit, address, "person.opt-out");
    const run = await trackedRun(tx, visit.message);
    if (!run) return;
    await countUnsubscribed(tx, visit, { run, by, changes: changed > 0 });
  });
}

/** The reader changed their mind, on the same page. */
export async function subscribeAgain({ raw }: Pick<Database, "raw">, visit: Visit): Promise<void> {
  await raw.begin(async (tx) => {
    const { changed, address } = await optAddressOut(tx, visit.message, { optOut: "NONE", at: visit.at });
    if (changed > 0) await audit(tx, visit, address, "person.opt-in");
    const run = await trackedRun(tx, visit.message);
    if (!run || changed === 0) return;
    const wasCounted = await unmarkUnsubscribed(tx, visit);
    await appendVisit(tx, visit, { type: "_email.subscribe", run, attributes: { by: "page" } });
    const counted = { runId: run.runId, slot: slotOf(visit.message) };
    await addTallies(tx, [{ ...counted, measure: "unsubscribed", count: wasCounted ? -1 : 0 }]);
  });
}

async function unmarkUnsubscribed(sql: Sql, { message }: Visit): Promise<boolean> {
  const { occasionId, recipientId, lane } = message;
  const unmarked = await sql`
    update engagement set unsubscribed_at = null
    where occasion_id = ${occasionId} and recipient_id = ${recipientId} and lane = ${lane}
      and unsubscribed_at is not null
    returning lane`;
  return unmarked.length > 0;
}

async function audit(sql: Sql, { message, at }: Visit, address: string, action: string): Promise<void> {
  const { projectId, recipientId } = message;
  await recordAudit(
    sql,
    { actor: { kind: "visitor" }, now: () => at, projectId },
    {
      action,
      subject: { kind: "person", id: recipientId, name: address },
      after: { optOut: action === "person.opt-out" ? "ALL" : "NONE" },
    },
  );
}
