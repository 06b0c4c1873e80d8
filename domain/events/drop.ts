/** Why an event was not taken. */
export const dropReasons = [
  "no_type",
  "bad_type",
  "reserved",
  "bad_id",
  "bad_time",
  "too_late",
  "too_early",
  "bad_shape",
  "bad_session",
  "too_many_keys",
  "key_too_long",
  "bad_key",
  "value_too_long",
  "bad_value",
  "too_large",
  "too_many_types",
  "too_many_attribute_keys",
  "too_many_metric_keys",
] as const;
export type DropReason = (typeof dropReasons)[number];

export interface Drop {
  reason: DropReason;
  /** What its sender is told: the place and the fix. */
  detail: string;
}

/** A reason in a few words, as the ingestion log heads its counts. */
export const dropWords = {
  no_type: "No name",
  bad_type: "Name that cannot be used",
  reserved: "Reserved name",
  bad_id: "Id that cannot be used",
  bad_time: "No time that can be read",
  too_late: "Too late",
  too_early: "From the future",
  bad_shape: "Not an event",
  bad_session: "Session without id or start",
  too_many_keys: "Too many attributes and metrics",
  key_too_long: "Name of an attribute too long",
  bad_key: "Name of an attribute that cannot be used",
  value_too_long: "Value too long",
  bad_value: "Value of the wrong kind",
  too_large: "Too large",
  too_many_types: "Too many names of events",
  too_many_attribute_keys: "Too many names of attributes",
  too_many_metric_keys: "Too many names of metrics",
} satisfies Record<DropReason, string>;

export const drop = (reason: DropReason, detail: string): Drop => ({ reason, detail });
