import { laneOf } from "@/db/lane";
import { forgetSnapshot } from "@/server/audiences/forget-snapshot";
import { snapshotsOver } from "@/server/audiences/snapshots-over";
import { defineWork } from "../define-work";

const POLL_MS = 2_000;

/** Removes the snapshots of audiences once nobody needs them. */
export const forgetAudiences = defineWork(
  "forget-audiences",
  "upkeep",
  async ({ sql, hold, ending }) => {
    let done = 0;
    for (const id of await snapshotsOver(sql)) {
      if (hold.owns(laneOf(id)) && (await forgetSnapshot(sql, id, ending))) done += 1;
    }
    return { done };
  },
  { pollMs: POLL_MS },
);
