import { type Activity, activityKinds, wireOf } from "../activities";
import type { Lookups } from "../activities/define";
import { ActivityId, ENTRY, type JourneyGraph } from "../graph/graph";
import type { Journey } from "../journey";
import { readEntry } from "./entry-wire";
import { PinpointJourney } from "./journey-shape";
import { readSettings } from "./settings-wire";
import type { PinpointActivity } from "./shape";

export type FromPinpoint = { ok: true; journey: Journey } | { ok: false; findings: string[] };
type Names = Omit<Lookups, "refuse">;

/** A journey of Pinpoint's API as ours, or in words all that keeps it from being one. What the review would not let pass is taken: a draft may be unfinished. */
export function fromPinpoint(written: unknown, names: Names): FromPinpoint {
  const parsed = PinpointJourney.safeParse(written);
  if (!parsed.success)
    return {
      ok: false,
      findings: parsed.error.issues.map(({ path, message }) => `${path.map(String).join(".")}: ${message}`),
    };
  const findings: string[] = [];
  const refuse = (message: string) => findings.push(message);
  const graph: JourneyGraph = { [ENTRY]: readEntry(parsed.data, { ...names, refuse }) };
  for (const [id, activity] of Object.entries(parsed.data.Activities ?? {})) {
    const place = `Activities.${id}`;
    const read = readActivity(activity, { ...names, refuse: (message) => refuse(`${place}: ${message}`) });
    if (!ActivityId.safeParse(id).success || id === ENTRY)
      refuse(`${place}: the name of an activity has up to 100 letters and digits.`);
    else if (read) graph[id] = read;
  }
  if (findings.length > 0) return { ok: false, findings };
  const { Name, tags } = parsed.data;
  return {
    ok: true,
    journey: { name: Name, graph, settings: readSettings(parsed.data), ...(tags && { tags }) },
  };
}

function readActivity(activity: PinpointActivity, lookups: Lookups): Activity | null {
  const found = activityKinds.flatMap((type) => {
    const read = wireOf(type)?.read(activity, lookups);
    return read ? [{ type, ...read }] : [];
  });
  const [only, ...others] = found;
  if (!only || others.length > 0) {
    lookups.refuse(
      "an activity is exactly one of EMAIL, SMS, PUSH, CUSTOM, ContactCenter, Wait, ConditionalSplit, MultiCondition, RandomSplit and Holdout.",
    );
    return null;
  }
  const { Description } = activity;
  return { ...only, ...(Description !== undefined && { description: Description }) } as Activity; // read by its own kind
}
