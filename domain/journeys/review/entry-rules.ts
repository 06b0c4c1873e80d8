import type { ActivityOf } from "../activities";
import { instantOf } from "../activities/wait-time";
import { ENTRY } from "../graph/graph";
import { JOURNEY_NAME } from "../name";
import { at, ofJourney, type Problem } from "./finding";
import type { Rule, World } from "./world";

export const named: Rule = ({ name }) => {
  if (JOURNEY_NAME.test(name)) return [];
  const message = name === "" ? "The journey has no title." : `“${name}” cannot be the title of a journey.`;
  return [ofJourney("name", message, "Give it up to 150 letters, digits, dashes and underscores.")];
};

export const entryChosen: Rule = ({ entry }) => {
  if (entry?.type === "event_entry") return [];
  if (entry?.type === "segment_entry" && entry.config.segmentId !== null) return [];
  return [
    at(ENTRY, "segmentId", "Nobody can enter yet.", "Choose the segment whose people enter, or an event."),
  ];
};

export const entrySegmentThere: Rule = ({ entry, facts }) => {
  const segmentId =
    entry?.type === "segment_entry" || entry?.type === "event_entry" ? entry.config.segmentId : null;
  if (segmentId === null || facts.segments.has(segmentId)) return [];
  return [at(ENTRY, "segmentId", "The segment of the entry is gone.", "Choose another one.")];
};

export const oneEvent: Rule = onEvent(({ config }) => {
  const events = config.dimensions.events.filter((event) => event.trim() !== "");
  if (events.length === 1) return [];
  const message =
    events.length === 0 ? "The event of the entry is not chosen." : "The entry names several events.";
  return [at(ENTRY, "dimensions.events", message, "Choose the one event that starts the journey.")];
});

export const eventFilterWhole: Rule = onEvent(({ config }) => {
  const { attributes = [], metrics = [] } = config.dimensions;
  const found = new Set<string>();
  const twice = metrics.filter(({ name }) => found.size === found.add(name).size);
  return [
    ...attributes
      .filter(({ name, values }) => name === "" || values.every((value) => value === ""))
      .map(({ name }) =>
        at(
          ENTRY,
          "dimensions.attributes",
          `The attribute ${quoted(name)} of the event is compared with nothing.`,
          "Give it a value, or take it out.",
        ),
      ),
    ...metrics
      .filter(({ name, value }) => name === "" || value === null || !Number.isFinite(value))
      .map(({ name }) =>
        at(
          ENTRY,
          "dimensions.metrics",
          `The metric ${quoted(name)} of the event is compared with no number.`,
          "Give it a number, or take it out.",
        ),
      ),
    ...twice.map(({ name }) =>
      at(
        ENTRY,
        "dimensions.metrics",
        `The metric ${quoted(name)} of the event is asked about twice.`,
        "Ask about each metric once.",
      ),
    ),
  ];
});

const quoted = (name: string) => (name === "" ? "without a name" : `“${name}”`);

export const entrySegmentFitsEvents: Rule = onEvent(({ config }, { facts }) => {
  const segment = config.segmentId === null ? undefined : facts.segments.get(config.segmentId);
  if (!segment?.isImported || facts.importedInEvents) return [];
  const message = `“${segment.name}” is imported, or built on a segment that is.`;
  return [
    at(ENTRY, "segmentId", message, "Choose a dynamic segment, or none. Settings → General can allow it."),
  ];
});

export const noLocalTimeForEvents: Rule = onEvent((_, { settings }) =>
  settings.localTime
    ? [
        ofJourney(
          "localTime",
          "A journey that an event starts cannot go by the recipients’ clocks.",
          "Let it go by its own zone.",
        ),
      ]
    : [],
);

function onEvent(rule: (entry: ActivityOf<"event_entry">, world: World) => Problem[]): Rule {
  return (world) => (world.entry?.type === "event_entry" ? rule(world.entry, world) : []);
}

/** RVE-24 */
export const scheduleHolds: Rule = ({ settings, facts }) => {
  const starts = momentOr(settings.start, facts.now);
  if (!starts) return [ofJourney("start", "The start is no date.", "Give day and time.")];
  const isOver = settings.start !== null && starts < facts.now;
  const started = isOver
    ? [ofJourney("start", "The start is over.", "Choose a time to come, or start it at once.")]
    : [];
  return settings.end === null
    ? started
    : [...started, ...endProblems(settings.end, starts, facts.quotas.runDays)];
};

const momentOr = (written: string | null, otherwise: Date) =>
  written === null ? otherwise : instantOf(written);

function endProblems(written: string, starts: Date, runDays: number): Problem[] {
  const ends = instantOf(written);
  if (!ends) return [ofJourney("end", "The end is no date.", "Give day and time.")];
  if (ends <= starts) return [ofJourney("end", "It ends before it starts.", "Choose a later end, or none.")];
  if (ends.getTime() - starts.getTime() <= runDays * DAY_MS) return [];
  return [ofJourney("end", `It runs for more than ${runDays} days.`, "Choose an earlier end.")];
}

const DAY_MS = 86_400_000;
