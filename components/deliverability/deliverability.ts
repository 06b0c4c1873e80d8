import type { RouterOutputs } from "../trpc";

export type Deliverability = RouterOutputs["feedback"]["deliverability"];
export type Hook = RouterOutputs["feedback"]["hooks"][number];

export interface DeliverabilityProps {
  projectId: string;
  known: Deliverability;
  mayChange: boolean;
}
