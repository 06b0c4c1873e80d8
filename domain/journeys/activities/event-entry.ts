import { z } from "zod";
import { Id } from "@/domain/shared/id";
import { defineActivity } from "./define";
import { EventDimensions, eventInWords } from "./event-dimensions";

/** JRN-19: whoever does something; with a segment, only its people. */
export const eventEntry = defineActivity({
  type: "event_entry",
  label: "Entry by event",
  config: z.object({
    dimensions: EventDimensions,
    segmentId: Id.nullable(),
    filterType: z.enum(["SYSTEM", "ENDPOINT"]).optional(),
  }),
  initial: { dimensions: { events: [] }, segmentId: null },
  ports: () => ["next"],
  words: ({ dimensions, segmentId }, nameOf) => {
    const whoever = segmentId === null ? "Whoever" : `Whoever of ${nameOf("segment", segmentId)}`;
    return `${whoever} does ${eventInWords(dimensions)} enters`;
  },
  needs: ({ segmentId }) => (segmentId === null ? [] : [{ kind: "segment", id: segmentId }]),
  decide: ({ dimensions }) => ({ kind: "go", port: "next", because: `${eventInWords(dimensions)} came in` }),
  wire: null,
});
