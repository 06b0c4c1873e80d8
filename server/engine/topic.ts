/** What an engine is woken for: runs to plan, send or end; jobs such as imports and exports; whatever a new hour asks for. */
export const topics = ["runs", "jobs", "upkeep"] as const;
export type Topic = (typeof topics)[number];
