import { Id } from "@/domain/shared/id";
import type { Activity, ActivityOf } from "../activities";
import { type Lookups, onlyNext } from "../activities/define";
import { readEventDimensions, writeEventDimensions } from "../activities/event-dimensions";
import type { PinpointJourney } from "./journey-shape";
import { said, saidIn } from "./said";

type Entry = ActivityOf<"segment_entry"> | ActivityOf<"event_entry">;

/** How people come in. One that says nothing is an entry by a segment that is not chosen. */
export function readEntry({ StartCondition, StartActivity }: PinpointJourney, lookups: Lookups): Entry {
  const {
    Description,
    EventStartCondition: byEvent,
    SegmentStartCondition: bySegment,
  } = StartCondition ?? {};
  const common = { ...said({ description: Description }), next: onlyNext(StartActivity) };
  if (byEvent && bySegment)
    lookups.refuse("StartCondition: a journey is entered by a segment or by an event. Give one of them.");
  if (!byEvent) {
    const segmentId = readSegmentId(bySegment?.SegmentId, lookups);
    return { type: "segment_entry", config: { segmentId }, ...common };
  }
  const { EventFilter, SegmentId } = byEvent;
  const config = {
    dimensions: readEventDimensions(EventFilter?.Dimensions, lookups),
    segmentId: readSegmentId(SegmentId, lookups),
    ...said({ filterType: EventFilter?.FilterType }),
  };
  return { type: "event_entry", config, ...common };
}

function readSegmentId(written: string | undefined, { refuse }: Lookups): string | null {
  if (written === undefined) return null;
  const id = Id.safeParse(written);
  if (!id.success) refuse(`StartCondition: “${written}” is no id of a segment: it has 32 hex digits.`);
  return id.data ?? null;
}

export function writeEntry(entry: Activity | undefined): Partial<PinpointJourney> {
  if (entry?.type !== "segment_entry" && entry?.type !== "event_entry") return {};
  const condition =
    entry.type === "segment_entry"
      ? saidIn("SegmentStartCondition", { SegmentId: entry.config.segmentId })
      : { EventStartCondition: writeEvent(entry.config) };
  return {
    ...saidIn("StartCondition", { Description: entry.description, ...condition }),
    ...said({ StartActivity: entry.next.next }),
  } as Partial<PinpointJourney>; // a segment that is named has its id
}

function writeEvent({ dimensions, segmentId, filterType }: ActivityOf<"event_entry">["config"]) {
  const Dimensions = writeEventDimensions(dimensions);
  const isEmpty = Object.keys(Dimensions).length === 0 && filterType === undefined;
  return {
    ...(!isEmpty && { EventFilter: { Dimensions, ...said({ FilterType: filterType }) } }),
    ...said({ SegmentId: segmentId }),
  };
}
