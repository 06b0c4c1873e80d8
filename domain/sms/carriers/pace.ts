import { LOAN_MS } from "@/domain/delivery/throttle";
import type { Carrier, CarrierState } from "./carrier";
import type { CarrierRates } from "./rates";
import type { Terms } from "./terms";

/** What one carrier lets a registered use case send, in parts. Null: it names no such limit. */
export interface CarrierPace {
  perMinute: number | null;
  /** Whether each number has the minute's limit for itself: else more numbers add nothing (TDL-17). */
  isPerNumber: boolean;
  /** Over all use cases, numbers and providers of one tax ID. */
  perDay: number | null;
}

const nothing: CarrierPace = { perMinute: 0, isPerNumber: false, perDay: 0 };

/** 10DLC 4.1 to 4.3. Carriers that publish nothing are held to AT&T's figure; an unknown one to both. */
export function paceAt(
  carrier: Carrier,
  { state, terms: { attClass, tmobileTier } }: { state: CarrierState; terms: Terms },
  rates: CarrierRates,
): CarrierPace {
  if (state !== "APPROVED") return nothing;
  const { sms, per } = rates.att[attClass];
  const atAtt = { perMinute: sms, isPerNumber: per === "number", perDay: null };
  const perDay = rates.tmobile[tmobileTier];
  if (carrier === "TMOBILE") return { perMinute: null, isPerNumber: false, perDay };
  return carrier === "OTHER" ? { ...atAtt, perDay } : atAtt;
}

/**
 * A bucket that lets no more than `perMinute` parts through in any sixty seconds: what was saved, and what flows in during
 * a minute and the life of a loan, never add up to more. It holds a second's worth, or the largest message there is.
 */
export function minuteBudget(perMinute: number, largestMessage: number) {
  const burst = Math.min(perMinute, Math.max(perMinute / 60, largestMessage));
  return { burst, refillPerSecond: Math.max(0, perMinute - burst) / (60 + LOAN_MS / 1000) };
}

const SLOW_MS = 60_000;
const STEP_MS = 10_000;

/** After a carrier said “too fast”: half of the pace for a minute, then a tenth more every ten seconds. */
export function paceFactor(sinceRejectionMs: number | null): number {
  if (sinceRejectionMs === null) return 1;
  if (sinceRejectionMs < SLOW_MS) return 0.5;
  return Math.min(1, 0.5 + (Math.floor((sinceRejectionMs - SLOW_MS) / STEP_MS) + 1) / 10);
}
