import type { Host } from "./host.js";

/** Who comes back within this time goes on with the session they had. */
export const SESSION_GAP_MS = 5_000;

/** As it travels with every event. */
export interface WireSession {
  Id: string;
  StartTimestamp: string;
  StopTimestamp?: string;
  Duration?: number;
}

export type SessionStep = "_session.start" | "_session.pause" | "_session.resume" | "_session.stop";
type Tell = (step: SessionStep, at: number, session: WireSession) => void;

/** The session of a page or a program. `tell` hears each of its steps. */
export function makeSession({ now, newId }: Pick<Host, "now" | "newId">, tell: Tell) {
  let session: WireSession | undefined;
  let hiddenAt: number | undefined;

  function start() {
    hiddenAt = undefined;
    const startedAt = now();
    session = { Id: newId(), StartTimestamp: new Date(startedAt).toISOString() };
    tell("_session.start", startedAt, session);
  }

  function stop(at = hiddenAt ?? now()) {
    if (!session) return;
    const Duration = at - Date.parse(session.StartTimestamp);
    const stopped = { ...session, StopTimestamp: new Date(at).toISOString(), Duration };
    session = undefined;
    hiddenAt = undefined;
    tell("_session.stop", at, stopped);
  }

  return {
    start: () => {
      if (!session) start();
    },
    stop: () => stop(),
    hide: () => {
      if (!session || hiddenAt !== undefined) return;
      hiddenAt = now();
      tell("_session.pause", hiddenAt, session);
    },
    show: () => {
      if (session && hiddenAt === undefined) return;
      if (session && hiddenAt !== undefined && now() - hiddenAt <= SESSION_GAP_MS) {
        hiddenAt = undefined;
        tell("_session.resume", now(), session);
        return;
      }
      stop();
      start();
    },
    current: () => session,
  };
}
