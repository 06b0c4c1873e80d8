import { campaign } from "./campaign";
import { importPeople } from "./import";
import type { Stage } from "./stage";

/** One line a stage, run in this order. */
export const stages: Stage[] = [importPeople, campaign];
