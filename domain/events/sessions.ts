/** ANL-22: whoever comes back within this time goes on with the session they had. */
export const SESSION_GAP_MS = 5_000;

export interface Session {
  startedAt: Date;
  endedAt: Date;
  events: number;
}

interface Told {
  type: string;
  occurredAt: Date;
}

const closing: ReadonlySet<string> = new Set(["_session.stop", "_session.pause"]);

/** The sessions that an endpoint's events tell of, the first one first. A pause or a new start within five seconds opens no new one; what happens outside of any belongs to none. */
export function sessionsOf(events: readonly Told[]): Session[] {
  const sessions: (Session & { isOpen: boolean })[] = [];
  const inOrder = [...events].sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime());
  for (const { type, occurredAt: at } of inOrder) {
    const last = sessions.at(-1);
    const goesOn = last && (last.isOpen || at.getTime() - last.endedAt.getTime() <= SESSION_GAP_MS);
    const isBack = type === "_session.start" || type === "_session.resume";
    if (last && goesOn && !(type === "_session.start" && isStale(last, at))) {
      last.endedAt = at;
      last.events += 1;
      last.isOpen = isBack || (last.isOpen && !closing.has(type));
    } else if (isBack) sessions.push({ startedAt: at, endedAt: at, events: 1, isOpen: true });
  }
  return sessions.map(({ isOpen, ...session }) => session);
}

/** A start that comes while one is open: its stop was lost, unless it follows at once. */
function isStale({ isOpen, endedAt }: Session & { isOpen: boolean }, at: Date): boolean {
  return isOpen && at.getTime() - endedAt.getTime() > SESSION_GAP_MS;
}
