import { expect, test } from "vitest";
import { compare } from "@/domain/experiments/compare";
import { winnerOf } from "./winner";

const arms = (...responded: number[]) =>
  responded.map((count, nth) => ({ nth, people: 5_000, responded: count }));
const judge = (unclear: "ask" | "best" | "default", ...responded: number[]) =>
  winnerOf({ unclear }, compare(arms(...responded)).verdict, arms(...responded));

test("[CMP-16] the leader wins, whatever the rule says of unclear ends", () => {
  expect(judge("ask", 900, 1_400)).toEqual({ nth: 1, isClear: true });
});

test("[CMP-16] without a leader a person is asked, or the best or the default one is sent", () => {
  expect(judge("ask", 1_000, 1_001, 990)).toBeNull();
  expect(judge("best", 1_000, 1_001, 990)).toEqual({ nth: 1, isClear: false });
  expect(judge("default", 1_000, 1_001)).toEqual({ nth: 0, isClear: false });
  expect(winnerOf({ unclear: "best" }, { kind: "too_early" }, [{ nth: 0, people: 0, responded: 0 }])).toEqual(
    {
      nth: 0,
      isClear: false,
    },
  );
});
