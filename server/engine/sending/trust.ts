import { trustedWith } from "@/domain/delivery/breaker";
import type { Listed } from "./roster";

export function isPaused(until: Date | null, now: Date): boolean {
  return until !== null && until > now;
}

/** How many of this run's messages its provider may be trusted with at once. */
export function trusted({ provider, through }: Listed): number {
  return trustedWith(through.window, provider.failures);
}
