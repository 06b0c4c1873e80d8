import { dueCampaigns } from "@/server/campaigns/due-campaigns";
import { openDueRuns } from "@/server/campaigns/open-due-runs";
import { defineWork } from "../define-work";

/** Opens the runs of scheduled campaigns when their time has come. */
export const openRuns = defineWork("open-runs", "runs", async ({ db, sql, now, ending, ring }) => {
  let done = 0;
  for (const due of await dueCampaigns(sql, now())) {
    if (ending.aborted) break;
    done += await db.transaction((tx) => openDueRuns(tx, due, now()));
  }
  if (done > 0) ring();
  return { done };
});
