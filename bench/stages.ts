import { campaign } from "./campaign";
import type { Stage } from "./stage";

/** One line a stage, run in this order. */
export const stages: Stage[] = [campaign];
