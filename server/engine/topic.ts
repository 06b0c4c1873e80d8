/** What an engine is woken for: runs to plan, send or end; messages that events have queued for runs it knows; jobs such as imports and exports; whatever a new hour asks for. */
export const topics = ["runs", "messages", "jobs", "upkeep"] as const;
export type Topic = (typeof topics)[number];
