import { expect, test } from "vitest";
import {
  goesOn,
  isEditable,
  type JourneyMove,
  type JourneyStatus,
  journeyStatuses,
  letsPeopleIn,
  movesFrom,
  statusAfter,
} from "./status";
import { journeyStatusWords } from "./status-words";

test.each<[JourneyMove, JourneyStatus, JourneyStatus | null]>([
  ["publish", "draft", "active"],
  ["publish", "paused", null],
  ["pause", "active", "paused"],
  ["pause", "closed", null],
  ["resume", "paused", "active"],
  ["close", "active", "closed"],
  ["complete", "closed", "completed"],
  ["complete", "paused", null],
  ["cancel", "paused", "cancelled"],
  ["cancel", "completed", null],
])("[JRN-45] [JRN-46] [JRN-47] [JRN-48] %s leads a journey that is %s to %s", (move, from, to) => {
  expect(statusAfter(move, from)).toBe(to);
});

test.each<[JourneyStatus, JourneyMove[]]>([
  ["draft", ["publish", "cancel"]],
  ["active", ["pause", "close", "complete", "cancel"]],
  ["paused", ["resume", "cancel"]],
  ["closed", ["complete", "cancel"]],
  ["completed", []],
  ["cancelled", []],
])("[JRN-49] a journey that is %s can %j", (status, moves) => {
  expect(movesFrom(status)).toEqual(moves);
});

test("[JRN-45] [JRN-46] [JRN-49] what holds in each state", () => {
  expect(journeyStatuses.filter(isEditable)).toEqual(["draft"]);
  expect(journeyStatuses.filter(letsPeopleIn)).toEqual(["active"]);
  expect(journeyStatuses.filter(goesOn)).toEqual(["active", "closed"]);
  expect(journeyStatuses.map((status) => journeyStatusWords[status].word)).toHaveLength(6);
});
