import { CountSessions, countSessions } from "@/server/events/count-sessions";
import { ListDropped, listDropped } from "@/server/events/list-dropped";
import { listEventNames } from "@/server/events/list-event-names";
import { ListEvents, listEvents } from "@/server/events/list-events";
import { TraceEvent, traceEvent } from "@/server/triggers/trace-event";
import { projectProcedure, router } from "../init";

/** trace changes nothing; it is a mutation because an event does not fit into a URL. */
export const eventsRouter = router({
  names: projectProcedure.query(({ ctx }) => listEventNames(ctx)),
  list: projectProcedure.input(ListEvents).query(({ ctx, input }) => listEvents(ctx, input)),
  sessions: projectProcedure.input(CountSessions).query(({ ctx, input }) => countSessions(ctx, input)),
  dropped: projectProcedure.input(ListDropped).query(({ ctx, input }) => listDropped(ctx, input)),
  trace: projectProcedure.input(TraceEvent).mutation(({ ctx, input }) => traceEvent(ctx, input)),
});
