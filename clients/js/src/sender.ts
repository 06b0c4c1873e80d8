import { makeBuffer } from "./buffer.js";
import { Refused } from "./call.js";
import { outcomesIn, type WireEvent } from "./wire.js";

interface Waiting {
  id: string;
  event: WireEvent;
}

interface Sending {
  endpointId: string;
  /** Makes the call of PutEvents with this body. */
  put: (body: string, how: { keepalive: boolean }) => Promise<unknown>;
  flushSize: number;
  bufferSize: number;
  onError: (error: Error) => void;
}

/** Keeps events until the server has them. Each has the same id in every attempt, so that it is counted once. */
export function makeSender({ endpointId, put, flushSize, bufferSize, onError }: Sending) {
  const buffer = makeBuffer<Waiting>(bufferSize, ({ event }) =>
    onError(new Error(`Too many events wait: ${event.EventType} is lost`)),
  );
  let sending: Promise<void> | undefined;

  async function sendBatch(keepalive: boolean): Promise<boolean> {
    const batch = buffer.take(flushSize);
    const Events = Object.fromEntries(batch.map(({ id, event }) => [id, event]));
    try {
      const body = JSON.stringify({ BatchItem: { [endpointId]: { Endpoint: {}, Events } } });
      const { again, refused } = outcomesIn(await put(body, { keepalive }), endpointId);
      buffer.giveBack(batch.filter(({ id }) => again.includes(id)));
      for (const { reason } of refused) onError(new Error(`An event was refused: ${reason}`));
      return again.length === 0;
    } catch (error) {
      if (!(error instanceof Refused)) buffer.giveBack(batch); // until it is tried again
      onError(error instanceof Error ? error : new Error(String(error)));
      return false;
    }
  }

  async function sendAll(keepalive: boolean) {
    while (buffer.size() > 0 && (await sendBatch(keepalive)));
  }

  /** Sends what waits; one batch at a time, so that events keep their order. */
  function flush({ keepalive = false } = {}): Promise<void> {
    sending ??= sendAll(keepalive).finally(() => {
      sending = undefined;
    });
    return sending;
  }

  return {
    flush,
    add: (waiting: Waiting) => {
      buffer.add(waiting);
      if (buffer.size() >= flushSize) void flush();
    },
  };
}
