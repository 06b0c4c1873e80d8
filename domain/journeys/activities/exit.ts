import { z } from "zod";
import { defineActivity } from "./define";

/** JRN-40: the end of a way, drawn. Pinpoint writes no activity for it: a way that is not connected ends as well. */
export const exit = defineActivity({
  type: "exit",
  label: "Exit",
  config: z.object({}),
  initial: {},
  ports: () => [],
  words: () => "Leave the journey",
  decide: () => ({ kind: "leave", reason: "exit", because: "came to an exit" }),
  wire: null,
});
