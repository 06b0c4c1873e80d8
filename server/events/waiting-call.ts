import type { Cause } from "@/domain/endpoints/change-events";
import type { EndpointDraft } from "@/domain/endpoints/endpoint-draft";
import type { Drop } from "@/domain/events/drop";
import type { IncomingEvent } from "@/domain/events/incoming";

/** A call that was read and waits to be stored. */
export interface WaitingCall {
  requestId: string;
  cause: Cause;
  now: Date;
  items: ReadItem[];
  events: number;
}

/** What a call says of one endpoint. */
export interface ReadItem {
  endpointId: string;
  /** Null: nothing is said of the endpoint itself, or what is said cannot be read. */
  draft: EndpointDraft | null;
  taken: TakenEvent[];
  dropped: DroppedOne[];
}

export interface TakenEvent {
  id: string; // its sender's
  key: string;
  event: IncomingEvent;
}

export interface DroppedOne {
  id: string;
  type: string;
  drop: Drop;
}

/** What became of a call's item when it was stored. */
export interface StoredItem {
  /** Why the endpoint was not written; null: it was, or there was nothing to write. */
  refused: string | null;
  /** Events dropped only now, because the project has too many names. */
  dropped: DroppedOne[];
}
