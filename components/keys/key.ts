import type { RouterOutputs } from "../trpc";

export type Key = RouterOutputs["keys"]["list"][number];
