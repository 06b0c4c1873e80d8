import { isReserved, triggerTypeProblem } from "@/domain/events/reserved";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { eventTypesSeen } from "@/server/segments/event-types-seen";

/** The names of events that were seen in a project and that a campaign may wait for, but for those everybody knows. */
export async function listEventNames({ db, projectId, ...ctx }: Context): Promise<string[]> {
  allow({ db, projectId, ...ctx }, "project:read");
  const seen = await eventTypesSeen({ db, projectId, now: ctx.now() });
  return seen.filter(
    (type) => !type.startsWith("_") && !isReserved(type) && triggerTypeProblem(type) === null,
  );
}
