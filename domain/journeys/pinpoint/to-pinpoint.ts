import { type Activity, wireOf } from "../activities";
import type { Lookups } from "../activities/define";
import { activityOf, ENTRY, type JourneyGraph, titleOf } from "../graph/graph";
import type { Journey } from "../journey";
import { writeEntry } from "./entry-wire";
import type { PinpointJourney } from "./journey-shape";
import { writeSettings } from "./settings-wire";
import type { PinpointActivity } from "./shape";

/** `notes`: what Pinpoint's API cannot say, in words. */
export interface ToPinpoint {
  journey: PinpointJourney;
  notes: string[];
}

/** A journey as Pinpoint's API writes it. Exits are left out: over there a way that leads nowhere is one. */
export function toPinpoint(journey: Journey, names: Omit<Lookups, "refuse">): ToPinpoint {
  const { graph, name, settings, tags } = journey;
  const notes: string[] = [];
  const activities = Object.entries(graph).flatMap(([id, activity]) => {
    const refuse = (message: string) => notes.push(`${titleOf(graph, id)}: ${message}`);
    const written = writeActivity(withoutExits(graph, activity), { ...names, refuse });
    return written ? [[id, written] as const] : [];
  });
  const entry = activityOf(graph, ENTRY);
  return {
    journey: {
      Name: name,
      ...(activities.length > 0 && { Activities: Object.fromEntries(activities) }),
      ...writeEntry(entry && withoutExits(graph, entry)),
      ...writeSettings(settings),
      ...(tags && { tags }),
    },
    notes,
  };
}

function writeActivity(
  { type, config, next, description }: Activity,
  lookups: Lookups,
): PinpointActivity | null {
  const wire = wireOf(type);
  if (!wire) return null;
  const written = wire.write({ config: config as never, next }, lookups); // the wire of its own kind
  return { ...(description !== undefined && { Description: description }), ...written };
}

function withoutExits(graph: JourneyGraph, activity: Activity): Activity {
  const ways = Object.entries(activity.next).filter(([, to]) => activityOf(graph, to)?.type !== "exit");
  return { ...activity, next: Object.fromEntries(ways) };
}
