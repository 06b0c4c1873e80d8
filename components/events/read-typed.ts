interface TypedEvent {
  type: string;
  attributes: Record<string, string>;
  metrics: Record<string, number>;
}

type Read = { event: TypedEvent; fault?: undefined } | { event: null; fault: string };

/** An event as somebody pasted it: as it goes over the wire, in our own words, or its name alone. */
export function readTyped(text: string): Read {
  const trimmed = text.trim();
  if (trimmed === "") return { event: null, fault: "Paste an event, or type its name" };
  if (!trimmed.startsWith("{")) return { event: { type: trimmed, attributes: {}, metrics: {} } };
  try {
    const said: unknown = JSON.parse(trimmed);
    return eventOf(said as Record<string, unknown>); // it begins with a brace
  } catch (error) {
    if (error instanceof SyntaxError)
      return { event: null, fault: "This is not JSON: look for a missing quote or comma" };
    throw error;
  }
}

function eventOf(said: Record<string, unknown>): Read {
  const type = said.EventType ?? said.type;
  if (typeof type !== "string" || type === "")
    return { event: null, fault: "It has no EventType: the event's name" };
  const attributes = entries(said.Attributes ?? said.attributes).filter(
    (one): one is [string, string] => typeof one[1] === "string",
  );
  const metrics = entries(said.Metrics ?? said.metrics).filter(
    (one): one is [string, number] => typeof one[1] === "number",
  );
  return {
    event: { type, attributes: Object.fromEntries(attributes), metrics: Object.fromEntries(metrics) },
  };
}

const entries = (value: unknown): [string, unknown][] =>
  typeof value === "object" && value !== null ? Object.entries(value) : [];
