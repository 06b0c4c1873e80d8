import { z } from "zod";
import { Tags } from "@/domain/shared/tags";
import { emptyGraph, JourneyGraph } from "./graph/graph";
import { JourneySettings, newSettings } from "./settings/settings";

/** All that a person decides about a journey: what a version of it holds. */
export const Journey = z.object({
  name: z.string().max(150),
  graph: JourneyGraph,
  settings: JourneySettings,
  tags: Tags.optional(),
});
export type Journey = z.infer<typeof Journey>;

export const newJourney = (name: string): Journey => ({ name, graph: emptyGraph, settings: newSettings });
