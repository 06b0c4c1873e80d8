/** The tables that grow with people, messages and events. Whatever has a lane is large too. */
export const largeTables = [
  "endpoint",
  "endpoint_activity",
  "event",
  "segment_member",
  "audience_member",
  "message",
  "engagement",
  "cap_count",
  "outbox_message",
  "participant",
  "step_log",
  "wake",
  "entry",
  "seen",
];

/** These live by the database's clock. */
export const clockTables = ["engine_owner", "lane_lease", "rate_budget"];

export const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
export const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
