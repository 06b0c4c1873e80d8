import { guardRuns } from "@/server/deliverability/guard-runs";
import { defineWork } from "../define-work";

/** DLV-6: pauses campaigns that harm their sender's standing. Several engines may look; what is paused is paused once. */
export const guardCampaigns = defineWork(
  "guard-campaigns",
  "runs",
  async ({ db, sql, now }) => ({ done: await guardRuns({ db, sql, now }) }),
  { pollMs: 5_000 },
);
