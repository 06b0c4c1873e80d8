import type { RouterOutputs } from "../trpc";

export type Person = RouterOutputs["people"]["get"];
