import { forgetSeen } from "@/server/events/forget-seen";
import { defineWork } from "../define-work";

const MINUTE_MS = 60_000;

/** Events that came more than an hour ago may come again; what was dropped a month ago is told no more. */
export const forgetEvents = defineWork(
  "forget-events",
  "upkeep",
  async ({ sql, now }) => ({ done: await forgetSeen(sql, now()) }),
  { pollMs: MINUTE_MS },
);
