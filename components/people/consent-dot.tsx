import type { RouterOutputs } from "../trpc";
import { StatusDot } from "../ui/status-dot";

type Consent = Pick<
  RouterOutputs["people"]["list"]["rows"][number],
  "optOut" | "status" | "address" | "isSuppressed"
>;

/** Whether campaigns write to an endpoint, and if not, why. */
export function ConsentDot({
  optOut,
  status,
  address,
  isSuppressed,
  yes = "Yes",
}: Consent & { yes?: string }) {
  if (optOut === "ALL") return <StatusDot tone="warning">Opted out</StatusDot>;
  if (isSuppressed) return <StatusDot tone="warning">Suppressed</StatusDot>;
  if (status === "INACTIVE") return <StatusDot tone="neutral">Inactive</StatusDot>;
  if (address === "") return <StatusDot tone="neutral">No address</StatusDot>;
  return <StatusDot tone="good">{yes}</StatusDot>;
}
