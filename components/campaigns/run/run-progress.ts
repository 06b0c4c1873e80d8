import type { RouterOutputs } from "../../trpc";

export type RunProgress = NonNullable<RouterOutputs["campaigns"]["progress"]>;
