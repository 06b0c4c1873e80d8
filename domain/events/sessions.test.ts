import { expect, test } from "vitest";
import { sessionsOf } from "./sessions";

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 2, 9, 0, seconds));
const event = (type: string, seconds: number) => ({ type, occurredAt: at(seconds) });

test("[ANL-22] a session goes from its start to its stop", () => {
  const events = [event("_session.start", 0), event("look", 10), event("_session.stop", 60)];
  expect(sessionsOf(events)).toEqual([{ startedAt: at(0), endedAt: at(60), events: 3 }]);
});

test.each([
  [5, 1],
  [6, 2],
])("[ANL-22] who comes back after %i seconds has had %i sessions", (gap, count) => {
  const stopped = [event("_session.start", 0), event("_session.stop", 60), event("_session.start", 60 + gap)];
  const paused = [
    event("_session.start", 0),
    event("_session.pause", 60),
    event("_session.resume", 60 + gap),
  ];
  expect(sessionsOf(stopped)).toHaveLength(count);
  expect(sessionsOf(paused)).toHaveLength(count);
});

test("[ANL-22] a stop that was lost ends with the next start, and what happens outside of a session is in none", () => {
  const events = [
    event("look", 0),
    event("_session.start", 10),
    event("look", 20),
    event("_session.start", 100),
  ];
  expect(sessionsOf(events)).toEqual([
    { startedAt: at(10), endedAt: at(20), events: 2 },
    { startedAt: at(100), endedAt: at(100), events: 1 },
  ]);
});

test("[EVT-10] events that come in another order are told in that of their times", () => {
  const events = [event("_session.stop", 60), event("_session.start", 0)];
  expect(sessionsOf(events)).toEqual([{ startedAt: at(0), endedAt: at(60), events: 2 }]);
});
