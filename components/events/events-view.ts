/** In the address of the events page. */
export const eventsView = { tab: "events", type: "", who: "", reason: "" };

/** In the address of the tracer: an event that was picked from the list. */
export const traceView = { person: "", event: "" };
