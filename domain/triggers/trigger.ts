import { z } from "zod";
import { EventTest } from "@/domain/segments/criteria";
import { isStorable } from "@/domain/shared/storable";

const TypeName = z
  .string()
  .trim()
  .min(1, "Choose the event, or write its name")
  .max(50, "An event's name has at most 50 characters")
  .refine(isStorable, "The name has a character in it that cannot be stored");

/** CMP-21: which events set a campaign off: one of the names, and all of the tests, each of which may name several values. */
export const EventTrigger = z.object({
  types: z
    .array(TypeName)
    .min(1, "Choose at least one event")
    .max(10, "At most 10 events; make another campaign for the others"),
  where: z.array(EventTest).max(40, "At most 40 conditions").default([]),
});
export type EventTrigger = z.infer<typeof EventTrigger>;
