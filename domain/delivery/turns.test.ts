import { expect, test } from "vitest";
import { shareRoom, type Turn } from "./turns";

const turn = (id: string, over: Partial<Turn> = {}): Turn => ({
  id,
  priority: 0,
  servedAt: 0,
  wants: 100,
  ...over,
});
const share = (turns: Turn[], room: number) => Object.fromEntries(shareRoom(turns, room));

test("a run alone gets all the room", () => {
  expect(share([turn("a", { wants: 1e6 })], 25)).toEqual({ a: 25 });
});

test("equals share, and what one does not want the others get", () => {
  expect(share([turn("a"), turn("b", { wants: 3 })], 25)).toEqual({ a: 22, b: 3 });
});

test("with more runs than room, who waited longest goes first", () => {
  const turns = [turn("late", { servedAt: 9 }), turn("early", { servedAt: 1 }), turn("never")];
  expect(share(turns, 2)).toEqual({ never: 1, early: 1 });
});

test("a higher priority is served first, the rest goes to the lower", () => {
  const turns = [turn("low", { priority: -1 }), turn("high", { priority: 5, wants: 4 })];
  expect(share(turns, 10)).toEqual({ high: 4, low: 6 });
  expect(share(turns, 3)).toEqual({ high: 3 });
});

test("300 small runs beside a big one all get their turn in the first rounds", () => {
  const small = Array.from({ length: 300 }, (_, n) => turn(`small ${n}`, { wants: 5, servedAt: 7 }));
  let turns = [turn("big", { wants: 1e6 }), ...small];
  const served = new Set<string>();
  for (let round = 1; round <= 13; round++) {
    const shares = shareRoom(turns, 25);
    for (const id of shares.keys()) served.add(id);
    turns = turns.map((one) => (shares.has(one.id) ? { ...one, servedAt: 7 + round } : one));
  }
  expect(served.size).toBe(301);
});
