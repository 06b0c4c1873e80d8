import { connect, type Database } from "@/db/client";

/**
 * The engine's own connections. Neither a lock nor an open transaction of a frozen process lasts as long as a lease,
 * so it cannot hold up the others.
 */
export function engineConnections(url: string, leaseMs: number) {
  const limits = {
    lock_timeout: Math.ceil(leaseMs / 3),
    idle_in_transaction_session_timeout: Math.ceil(leaseMs / 2),
    jit: "off",
  };
  // The queue grows from nothing to millions within a plan's life: a scan that was right for the empty table must not be kept.
  const byIndex = { ...limits, enable_seqscan: "off", enable_bitmapscan: "off" };
  const work = connect(url, { max: 4, rawMax: 12, connection: limits, name: "waymark-engine" });
  const desk = connect(url, { max: 2, rawMax: 6, connection: byIndex, name: "waymark-engine-desk" });
  return { work, desk, close: () => Promise.all([work.close(), desk.close()]) };
}

export type EngineConnections = { work: Database; desk: Database };
