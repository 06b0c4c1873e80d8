import type { RouterOutputs } from "../trpc";

export type Member = RouterOutputs["team"]["members"][number];
