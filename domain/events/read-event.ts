import { hasControlCharacter } from "@/domain/endpoints/limits";
import type { Limits } from "@/domain/limits/limits";
import { isStorable } from "@/domain/shared/storable";
import { type Drop, drop } from "./drop";
import { readMoment, timeProblem } from "./event-time";
import type { EventClient, IncomingEvent } from "./incoming";
import { readProperties } from "./read-properties";
import { isReserved } from "./reserved";

/** Of an event's name; segments and triggers ask for it. */
export const LONGEST_TYPE = 50;
const LONGEST_EVENT_ID = 256;
const LONGEST_CLIENT_TEXT = 200;
const BYTES_A_CHARACTER = 3; // at most, in UTF-8

export type ReadEvent = { event: IncomingEvent } | { drop: Drop };

interface Reading {
  now: Date;
  limits: Limits;
}

type Wire = Record<string, unknown>;

/** EVT-2: one event as it came over the wire, in Pinpoint's words, or why it is dropped. What it does not know it leaves alone. */
export function readEvent(id: string, raw: unknown, reading: Reading): ReadEvent {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw))
    return { drop: drop("bad_shape", "An event is an object with an EventType and a Timestamp.") };
  const wire = raw as Wire; // the line before has looked
  const named = idProblem(id) ?? typeProblem(wire.EventType);
  if (named) return { drop: named };
  const occurredAt = readMoment(wire.Timestamp);
  if (!occurredAt)
    return { drop: drop("bad_time", "Timestamp is not a moment in ISO 8601, such as 2026-03-02T09:00:00Z.") };
  const wrongTime = timeProblem(occurredAt, reading);
  if (wrongTime) return { drop: wrongTime };
  const properties = readProperties(wire.Attributes, wire.Metrics, reading.limits);
  if ("drop" in properties) return properties;
  const client = readClient(id, wire);
  if ("drop" in client) return client;
  if (isTooLarge(wire, reading.limits))
    return { drop: drop("too_large", `It has more than ${reading.limits.eventKilobytes} KB.`) };
  return { event: { type: wire.EventType as string, occurredAt, ...properties, client: client.client } }; // typeProblem has looked
}

function idProblem(id: string): Drop | null {
  const isFit = id !== "" && id.length <= LONGEST_EVENT_ID && isStorable(id);
  return isFit
    ? null
    : drop("bad_id", `An event's id has 1 to ${LONGEST_EVENT_ID} characters that can be stored.`);
}

function typeProblem(type: unknown): Drop | null {
  if (typeof type !== "string" || type.trim() === "")
    return drop("no_type", "EventType is missing: say what happened, such as cart.abandoned.");
  if (type.length > LONGEST_TYPE || hasControlCharacter(type) || !isStorable(type))
    return drop("bad_type", `EventType has at most ${LONGEST_TYPE} characters, none of them hidden.`);
  return isReserved(type)
    ? drop(
        "reserved",
        `“${type.slice(0, LONGEST_TYPE)}” is one of Waymark's own events. Choose a name without an underscore in front.`,
      )
    : null;
}

/** Properties are bounded one by one; only one that is bounded to more than this can be too large. */
function isTooLarge(
  wire: Wire,
  { eventKilobytes, eventKeys, eventKeyCharacters, eventValueCharacters }: Limits,
): boolean {
  const most = eventKilobytes * 1_024;
  if (eventKeys * (eventKeyCharacters + eventValueCharacters) * BYTES_A_CHARACTER < most) return false;
  return new TextEncoder().encode(JSON.stringify(wire)).length > most;
}

function readClient(id: string, wire: Wire): { client: EventClient } | { drop: Drop } {
  const client: EventClient = { eventId: id };
  const app = textsOf(wire, ["AppTitle", "AppPackageName", "AppVersionCode"]);
  const sdk = textsOf(wire, ["SdkName", "ClientSdkVersion"]);
  if (app) client.app = app;
  if (sdk) client.sdk = sdk;
  if (wire.Session === undefined || wire.Session === null) return { client };
  const session = readSession(wire.Session);
  if (!session) return { drop: drop("bad_session", "A Session has an Id and a StartTimestamp in ISO 8601.") };
  return { client: { ...client, session } };
}

function readSession(raw: unknown): EventClient["session"] | null {
  if (typeof raw !== "object" || raw === null) return null;
  const { Id: id, StartTimestamp, StopTimestamp, Duration } = raw as Wire; // each field is looked at
  const startedAt = readMoment(StartTimestamp);
  const stoppedAt = readMoment(StopTimestamp);
  if (!isClientText(id) || !startedAt) return null;
  return {
    id,
    startedAt: startedAt.toISOString(),
    ...(stoppedAt && { stoppedAt: stoppedAt.toISOString() }),
    ...(typeof Duration === "number" && Number.isFinite(Duration) && { milliseconds: Duration }),
  };
}

function textsOf(wire: Wire, names: string[]): Record<string, string> | null {
  const found: Record<string, string> = {};
  let any = false;
  for (const name of names) {
    const value = wire[name];
    if (!isClientText(value)) continue;
    found[name] = value;
    any = true;
  }
  return any ? found : null;
}

const isClientText = (value: unknown): value is string =>
  typeof value === "string" && value !== "" && value.length <= LONGEST_CLIENT_TEXT && isStorable(value);
