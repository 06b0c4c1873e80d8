import type { CompanyIdentity } from "../company/status";
import type { VettingStatus } from "./status";

const LOCKED_DAYS = 180;
const DAY_MS = 86_400_000;

interface Standing {
  identity: CompanyIdentity;
  isSoleProprietor: boolean;
  /** The orders there were, whatever came of them. */
  orders: readonly { status: VettingStatus; vettedAt: Date | null }[];
}

/** Why no score can be ordered now, with the fix, or null. The fee is never paid back. */
export function orderProblem({ identity, isSoleProprietor, orders }: Standing, now: Date): string | null {
  if (isSoleProprietor) return "Sole proprietors cannot be vetted: their terms are fixed.";
  if (identity !== "VERIFIED" && identity !== "VETTED_VERIFIED")
    return "The company is not verified yet. Finish its registration first.";
  if (orders.some(({ status }) => status === "PENDING")) return "A score is on order already. Wait for it.";
  const latest = Math.max(
    ...orders.map(({ status, vettedAt }) => (status === "ACTIVE" ? (vettedAt?.getTime() ?? 0) : 0)),
  );
  const free = latest + LOCKED_DAYS * DAY_MS;
  return latest > 0 && now.getTime() < free
    ? `The company has a score. A new one can be ordered from ${new Date(free).toISOString().slice(0, 10)} on.`
    : null;
}
