import type { Database } from "@/db/client";
import type { ProviderRow } from "@/db/schema";
import type { Provider } from "@/server/providers/provider";

export interface RunEngine {
  db: Database;
  /** Business time; it moves during a long call. */
  now: () => Date;
  budgetMs: number;
  /** Ends the call early, as the end of its budget does: what is in a provider's hands is waited for. */
  signal?: AbortSignal;
  leaseMs?: number;
  /** How long what is in a provider's hands is waited for at the end; later answers are stored all the same. */
  patienceMs?: number;
  providers?: (row: ProviderRow) => Provider;
}
