import type { Database } from "@/db/client";
import type { ProviderRow } from "@/db/schema";
import type { Provider } from "@/server/providers/provider";
import { makeBell } from "../bell";
import { keepDoing } from "../keep-doing";
import type { Hold } from "../lanes/hold";
import { Courier } from "./courier";
import type { Desk } from "./desk";
import { outlive } from "./outlive";
import { Reader } from "./reader";
import { Reporter } from "./reporter";
import { Roster } from "./roster";
import { Shelf } from "./shelf";
import { Troubles } from "./troubles";

interface SenderOptions {
  connections: Database;
  now: () => Date;
  slot: number;
  hold: Hold;
  leaseMs: number;
  ending: AbortSignal;
  providerOf: (row: ProviderRow) => Provider;
  publicUrl: string;
}

const POLL_MS = 250;

/** Three loops side by side: one reads ahead, one hands over, one stores the answers. */
export function openSender({
  connections,
  hold,
  leaseMs,
  ending,
  providerOf,
  publicUrl,
  ...rest
}: SenderOptions) {
  const desk: Desk = {
    ...rest,
    db: connections,
    sql: connections.raw,
    hold,
    roster: new Roster({ db: connections, providerOf, publicUrl, now: rest.now }),
    shelf: new Shelf(hold.uses),
    toRead: makeBell(),
    toHandOver: makeBell(),
    ending,
  };
  const troubles = new Troubles(desk);
  const reporter = new Reporter(desk, troubles);
  const courier = new Courier(desk, reporter, leaseMs);
  const reader = new Reader(desk, troubles);

  return {
    pending: () => reporter.pending,
    handedOver: () => reporter.handedOver,
    lagMs: () => reporter.lagMs,
    summary: () => ({ handedOver: reporter.handedOver, unanswered: reporter.pending }),
    /** There may be something new: a run, planned messages, lanes. */
    ring() {
      desk.roster.expire();
      reader.expect();
      desk.toRead.ring();
      desk.toHandOver.ring();
    },
    /** There are new messages of runs that are known. */
    ringToRead: () => desk.toRead.ring(),
    /** Forgets what was read ahead: somebody else will read it. */
    putDown: () => desk.shelf.drop(() => true),
    keepSending: () => [
      keepDoing({ name: "read ahead", bell: desk.toRead, pollMs: POLL_MS, until: ending }, () =>
        reader.tick(),
      ),
      keepDoing({ name: "hand over", bell: desk.toHandOver, pollMs: POLL_MS, until: ending }, () =>
        courier.tick(),
      ),
    ],
    /** For what is still out when the engine's own connections close. */
    keepReportingLate: (db: Database) => outlive(desk, reporter, db),
    keepReporting: (until: AbortSignal) =>
      keepDoing({ name: "store answers", bell: reporter.bell, pollMs: POLL_MS, until }, () =>
        reporter.tick(),
      ),
  };
}
