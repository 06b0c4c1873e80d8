import type { RouterOutputs } from "../trpc";
import { StatusDot } from "../ui/status-dot";

type Consent = Pick<RouterOutputs["people"]["list"]["rows"][number], "optOut" | "status" | "address">;

/** Whether campaigns write to an endpoint, and if not, why. */
export function ConsentDot({ optOut, status, address }: Consent) {
  if (optOut === "ALL") return <StatusDot tone="warning">Opted out</StatusDot>;
  if (status === "INACTIVE") return <StatusDot tone="neutral">Inactive</StatusDot>;
  if (address === "") return <StatusDot tone="neutral">No address</StatusDot>;
  return <StatusDot tone="good">Yes</StatusDot>;
}
