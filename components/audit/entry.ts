import type { RouterOutputs } from "../trpc";

export type Entry = RouterOutputs["audit"]["list"]["rows"][number];
