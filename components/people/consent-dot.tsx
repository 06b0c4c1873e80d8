import { reasonLabel } from "@/domain/delivery/skip-reasons";
import { whySkipped } from "@/domain/delivery/why-skipped";
import { StatusDot } from "../ui/status-dot";

type Consent = Parameters<typeof whySkipped>[0];

/** Whether campaigns write to an endpoint, and if not, why. */
export function ConsentDot({ yes = "Yes", ...consent }: Consent & { yes?: string }) {
  const [reason] = whySkipped(consent);
  if (!reason) return <StatusDot tone="good">{yes}</StatusDot>;
  const isByChoice = reason === "opted_out" || reason === "suppressed";
  return <StatusDot tone={isByChoice ? "warning" : "neutral"}>{reasonLabel(reason)}</StatusDot>;
}
