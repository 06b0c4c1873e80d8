import type { RouterOutputs } from "../trpc";

export type Segment = RouterOutputs["segments"]["get"];
