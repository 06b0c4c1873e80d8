import type { UseCaseState } from "../use-cases/status";
import { type AssociationFailure, associationFailures } from "./association";
import type { NumberType } from "./fields";
import type { NumberState } from "./status";

/** T-Mobile's threshold; beyond it a pool that it has approved. */
const MOST_NUMBERS = 49;
const MOST_IN_POOL = 5_000;
const MOST_OF_SOLE_PROPRIETOR = 1;

interface Wish {
  number: { type: NumberType; state: NumberState; useCaseId: string | null };
  useCase: {
    id: string;
    state: UseCaseState;
    /** Numbers that it has, or has asked for. */
    numbers: number;
    hasPool: boolean;
    isSoleProprietor: boolean;
  };
}

/** In these a number can be taken up: some registries review a use case only once it has one (C11). */
const open: ReadonlySet<UseCaseState> = new Set(["IN_REVIEW", "REQUIRES_NUMBER", "ACTIVE", "DORMANT"]);

/** TDL-17, 10DLC 2.6: why a number cannot be associated, or null. A use case has many numbers, a number one use case. */
export function associationProblem({ number, useCase }: Wish): AssociationFailure | null {
  if (number.type !== "TEN_DLC") return "WRONG_NUMBER_TYPE";
  if (number.useCaseId !== null)
    return number.useCaseId === useCase.id ? "DUPLICATE_REQUEST" : "ALREADY_ASSOCIATED";
  if (number.state !== "OWNED") return "NUMBER_NOT_ON_NETWORK";
  if (useCase.state === "SUSPENDED") return "CAMPAIGN_SUSPENDED";
  return open.has(useCase.state) ? countProblem(useCase) : "CAMPAIGN_NOT_ACTIVE";
}

function countProblem({ numbers, hasPool, isSoleProprietor }: Wish["useCase"]): AssociationFailure | null {
  if (isSoleProprietor) return numbers >= MOST_OF_SOLE_PROPRIETOR ? "SOLE_PROP_NUMBER_LIMIT" : null;
  if (hasPool) return numbers >= MOST_IN_POOL ? "POOL_LIMIT_5000" : null;
  return numbers >= MOST_NUMBERS ? "POOL_REQUIRED_OVER_49" : null;
}

export const associationProblemInWords = (failure: AssociationFailure): string =>
  associationFailures[failure].message;

interface Leaving {
  isProtected: boolean;
  /** Names of campaigns and journeys that send from it now. */
  sending: readonly string[];
  /** Whether its use case has another number that is ready. */
  isLastReady: boolean;
}

/** NUM-9: what stops when a number is released or detached; it is confirmed, or given up. */
export function whatStops({ isProtected, sending, isLastReady }: Leaving): string[] {
  return [
    isProtected && "The number is protected from being released: take the protection off first.",
    ...sending.map((name) => `“${name}” sends from it and would stand still.`),
    isLastReady &&
      "It is the last number of its use case that is ready: nothing of that use case would go out.",
  ].filter((sentence) => typeof sentence === "string");
}
