import { z } from "zod";
import { Id } from "@/domain/shared/id";
import { defineActivity } from "./define";

/** JRN-16: everybody of one segment. When it is looked at again is a setting of the journey. */
export const segmentEntry = defineActivity({
  type: "segment_entry",
  label: "Entry by segment",
  config: z.object({ segmentId: Id.nullable() }),
  initial: { segmentId: null },
  ports: () => ["next"],
  words: ({ segmentId }, nameOf) =>
    segmentId === null ? "Nobody enters yet" : `People in ${nameOf("segment", segmentId)} enter`,
  needs: ({ segmentId }) => (segmentId === null ? [] : [{ kind: "segment", id: segmentId }]),
  decide: () => ({ kind: "go", port: "next", because: "was in the entry segment" }),
  wire: null,
});
