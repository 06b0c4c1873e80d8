import { makeCaller } from "./call.js";
import { type Host, ownHost } from "./host.js";
import { makeSender } from "./sender.js";
import { makeSession, type SessionStep, type WireSession } from "./session.js";
import { type Credentials, encode } from "./sign.js";
import { type EventInput, endpointOf, type UserInput, VERSION, type WireEvent } from "./wire.js";

export interface Configuration {
  /** The project's id. */
  appId: string;
  /** Where Waymark is, such as https://waymark.example.com. */
  endpoint: string;
  /** A publishable key: it may stand in an app. */
  credentials: Credentials;
  region?: string;
  /** Whose events these are; left out, an id is made and kept in the browser. */
  endpointId?: string;
  /** Sessions by themselves, while a page is looked at. */
  autoSessions?: boolean;
  flushInterval?: number; // milliseconds
  flushSize?: number; // events a call
  bufferSize?: number; // events that may wait
  /** Hears of what could not be sent. */
  onError?: (error: Error) => void;
}

export type Client = ReturnType<typeof createClient>;

const KEPT_AS = "waymark-endpoint-id";

export function createClient(given: Configuration, host: Host = ownHost()) {
  const { appId, endpoint, credentials, region = "us-east-1", onError = () => {} } = given;
  const { flushInterval = 5_000, flushSize = 100, bufferSize = 1_000, autoSessions = true } = given;
  const endpointId = given.endpointId ?? keptId(host);
  const call = makeCaller({ host, credentials, region });
  const place = (path: string) => new URL(`${endpoint.replace(/\/+$/, "")}/v1/apps/${encode(appId)}${path}`);
  const put = (body: string, how: { keepalive: boolean }) =>
    call({ method: "POST", url: place("/events"), body }, how);
  const { add: keep, flush } = makeSender({ endpointId, put, flushSize, bufferSize, onError });

  function add(input: EventInput, at: number, session: WireSession | undefined) {
    const { name, attributes = {}, metrics = {} } = input;
    const event: WireEvent = {
      EventType: name,
      Timestamp: new Date(at).toISOString(),
      Attributes: attributes,
      Metrics: metrics,
      ...(session && { Session: session }),
      SdkName: "waymark-client-js",
      ClientSdkVersion: VERSION,
    };
    keep({ id: host.newId(), event });
  }

  const tellStep = (step: SessionStep, at: number, told: WireSession) => add({ name: step }, at, told);
  const session = makeSession(host, tellStep);
  const stopTimer = host.every(flushInterval, () => void flush());
  const stopWatching = autoSessions ? watch(host, session, flush) : () => {};

  return {
    endpointId,
    record: (input: EventInput) => add(input, host.now(), session.current()),
    /** Says who uses the app. Rejects when the server refuses it. */
    identifyUser: async (input: UserInput) => {
      const body = JSON.stringify(endpointOf(input, host.demographic()));
      await call({ method: "PUT", url: place(`/endpoints/${encode(endpointId)}`), body });
    },
    flush: () => flush(),
    startSession: session.start,
    stopSession: session.stop,
    /** Ends the session and sends what waits; the client is over with it. */
    close: async () => {
      stopTimer();
      stopWatching();
      session.stop();
      await flush();
    },
  };
}

function keptId({ storage, newId }: Host): string {
  const kept = storage.getItem(KEPT_AS);
  if (kept) return kept;
  const made = newId();
  storage.setItem(KEPT_AS, made);
  return made;
}

type Flush = (how: { keepalive: boolean }) => Promise<void>;

/** A page that is hidden may never come back: what waits leaves at once, in a call that outlives it. */
function watch({ watchPage }: Host, session: ReturnType<typeof makeSession>, flush: Flush) {
  if (!watchPage) return () => {};
  session.start();
  return watchPage({
    hidden: () => {
      session.hide();
      void flush({ keepalive: true });
    },
    shown: session.show,
    left: () => {
      session.stop();
      void flush({ keepalive: true });
    },
  });
}
