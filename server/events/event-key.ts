import { hash } from "node:crypto";
import { occasionAt } from "@/domain/delivery/occasion";
import type { IncomingEvent } from "@/domain/events/incoming";

/** An event's id follows from what it is, so that one that is sent again has the same. It begins with its time: rows of a time lie side by side. */
export function eventKey(endpointId: string, { type, occurredAt, client }: IncomingEvent): string {
  const session = client.session?.id ?? "";
  const named = JSON.stringify([endpointId, client.eventId, type, session]);
  return occasionAt(occurredAt, `8${hash("md5", named, "hex").slice(0, 19)}`);
}
