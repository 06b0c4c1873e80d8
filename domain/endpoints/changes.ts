import { type EndpointState, isSameValue } from "./endpoint-state";

type Value = string | number | string[] | null;

/** What is different about an endpoint or a user: a name, and its value before and after. */
export interface Change {
  name: string;
  from: Value;
  to: Value;
}

export interface EndpointChanges {
  attributes: Change[]; // fields of the endpoint's own too, as “Location.City”
  metrics: Change[];
}

/** Null when both are the same; what belongs to the user is not looked at. */
export function changesOf(before: EndpointState, after: EndpointState): EndpointChanges | null {
  const attributes = differences(before.attributes, after.attributes, "");
  attributes.push(...differences(before.demographic, after.demographic, "Demographic."));
  attributes.push(...differences(before.location, after.location, "Location."));
  for (const [field, name] of fields)
    if (before[field] !== after[field]) attributes.push({ name, from: before[field], to: after[field] });
  const metrics = differences(before.metrics, after.metrics, "");
  return attributes.length + metrics.length > 0 ? { attributes, metrics } : null;
}

const fields = [
  ["address", "Address"],
  ["channel", "ChannelType"],
  ["optOut", "OptOut"],
  ["status", "EndpointStatus"],
  ["userId", "User.UserId"],
] as const;

type Values = Record<string, Exclude<Value, null>>;

export function differences(before: Values, after: Values, prefix: string): Change[] {
  const found: Change[] = [];
  if (before === after) return found;
  for (const name in after) {
    const from = Object.hasOwn(before, name) ? (before[name] ?? null) : null;
    const to = after[name] ?? null;
    if (!isSameValue(from, to)) found.push({ name: prefix + name, from, to });
  }
  for (const name in before)
    if (!Object.hasOwn(after, name))
      found.push({ name: prefix + name, from: before[name] ?? null, to: null });
  return found;
}
