import { advanceChanges } from "@/server/attributes/advance-changes";
import { defineWork } from "../define-work";

/** Renames and deletes attributes on all people, a lane at a time. */
export const changeAttributes = defineWork("change-attributes", "jobs", async ({ db, now }) => ({
  done: (await advanceChanges(db, now())) ? 1 : 0,
}));
