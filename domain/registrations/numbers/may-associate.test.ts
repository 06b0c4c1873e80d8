import { expect, test } from "vitest";
import { associationProblem, associationProblemInWords, whatStops } from "./may-associate";

const number = { type: "TEN_DLC", state: "OWNED", useCaseId: null } as const;
const useCase = {
  id: "alerts",
  state: "ACTIVE",
  numbers: 0,
  hasPool: false,
  isSoleProprietor: false,
} as const;

test.each([
  [{}, {}, null],
  [{ type: "TOLL_FREE" }, {}, "WRONG_NUMBER_TYPE"],
  [{ useCaseId: "alerts" }, {}, "DUPLICATE_REQUEST"],
  [{ useCaseId: "offers" }, {}, "ALREADY_ASSOCIATED"],
  [{ state: "PENDING" }, {}, "NUMBER_NOT_ON_NETWORK"],
  [{}, { state: "DRAFT" }, "CAMPAIGN_NOT_ACTIVE"],
  [{}, { state: "REQUIRES_NUMBER" }, null],
  [{}, { state: "SUSPENDED" }, "CAMPAIGN_SUSPENDED"],
  [{}, { numbers: 48 }, null],
  [{}, { numbers: 49 }, "POOL_REQUIRED_OVER_49"],
  [{}, { numbers: 49, hasPool: true }, null],
  [{}, { numbers: 5_000, hasPool: true }, "POOL_LIMIT_5000"],
  [{}, { numbers: 1, isSoleProprietor: true }, "SOLE_PROP_NUMBER_LIMIT"],
] as const)("[TDL-17, QTA-19] a number %j to a use case %j: %s", (ofNumber, ofUseCase, problem) => {
  const wish = { number: { ...number, ...ofNumber }, useCase: { ...useCase, ...ofUseCase } };
  expect(associationProblem(wish)).toBe(problem);
  if (problem) expect(associationProblemInWords(problem)).toMatch(/\.$/);
});

test("[NUM-9] before a number goes, it is said what stops", () => {
  expect(whatStops({ isProtected: false, sending: [], isLastReady: false })).toEqual([]);
  expect(whatStops({ isProtected: true, sending: ["Autumn sale"], isLastReady: true })).toEqual([
    "The number is protected from being released: take the protection off first.",
    "“Autumn sale” sends from it and would stand still.",
    "It is the last number of its use case that is ready: nothing of that use case would go out.",
  ]);
});
