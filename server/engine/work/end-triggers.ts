import { endTriggers as end } from "@/server/triggers/end-triggers";
import { defineWork } from "../define-work";

/** Campaigns that waited for events until a moment wait no more. */
export const endTriggers = defineWork(
  "end-triggers",
  "runs",
  async ({ sql, now }) => ({ done: await end(sql, now()) }),
  { pollMs: 1_000 },
);
