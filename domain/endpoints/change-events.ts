import type { Change, EndpointChanges } from "./changes";

/** What brought a change about, as events tell it. */
export interface Cause {
  kind: "import" | "console" | "api" | "visitor";
  id: string | null; // the import, who sat at the console, the request, the run whose mail had the link
}

export interface ChangeEvent {
  type: "_endpoint.created" | "_endpoint.changed" | "_user.changed";
  attributes: Record<string, string>;
  metrics: Record<string, number>;
}

/** Keys with a colon in them: no attribute can be called so (END-15). */
function causeOf({ kind, id }: Cause): Record<string, string> {
  return id === null ? { source: kind } : { source: kind, "source:id": id };
}

export function createdEvent(cause: Cause): ChangeEvent {
  return { type: "_endpoint.created", attributes: causeOf(cause), metrics: {} };
}

export function changedEvent(cause: Cause, { attributes, metrics }: EndpointChanges): ChangeEvent {
  const event = told(
    "_endpoint.changed",
    cause,
    attributes,
    metrics.map(({ name }) => name),
  );
  for (const { name, from, to } of metrics) {
    if (typeof to === "number") event.metrics[name] = to;
    if (typeof from === "number") event.metrics[`${name}:from`] = from;
  }
  return event;
}

export function userChangedEvent(cause: Cause, changes: Change[]): ChangeEvent {
  return told("_user.changed", cause, changes, []);
}

function told(type: ChangeEvent["type"], cause: Cause, changes: Change[], others: string[]): ChangeEvent {
  const attributes: Record<string, string> = {};
  for (const { name, from, to } of changes) {
    const key = ours.has(name) ? `Attributes.${name}` : name;
    if (to !== null) attributes[key] = inText(to);
    if (from !== null) attributes[`${key}:from`] = inText(from);
  }
  attributes.changed = [...changes.map(({ name }) => name), ...others].join(", ");
  return { type, attributes: Object.assign(attributes, causeOf(cause)), metrics: {} };
}

/** What an event says of itself; an attribute of the same name gives way. */
const ours: ReadonlySet<string> = new Set(["changed", "source"]);

function inText(value: string | number | string[]): string {
  return Array.isArray(value) ? value.join(", ") : String(value);
}
