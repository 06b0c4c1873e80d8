import { campaign } from "./campaign";
import { events } from "./events";
import { importPeople } from "./import";
import { segments } from "./segments";
import { smallRuns } from "./small-runs";
import type { Stage } from "./stage";
import { start } from "./start";

/** One line a stage, run in this order. */
export const stages: Stage[] = [start, importPeople, campaign, smallRuns, segments, events];
