import { expect, test } from "vitest";
import {
  type CompanyEvent,
  type CompanyIdentity,
  type CompanyState,
  companyMachine,
  identityAfter,
  proofAfter,
} from "./company/status";
import { companyStateWords, identityWords } from "./company/status-words";
import { type Actor, eventsFrom, type Machine, stateAfter } from "./machine";
import { numberMachine, numberStateWords } from "./numbers/status";
import {
  carrierMachine,
  declineEvent,
  editableWhenActive,
  type UseCaseState,
  useCaseMachine,
} from "./use-cases/status";
import { useCaseStateWords } from "./use-cases/status-words";
import { orderProblem } from "./vetting/may-order";
import { vettingMachine, vettingStateWords } from "./vetting/status";

function walk<S extends string, E extends string>(
  machine: Machine<S, E>,
  start: S,
  steps: [E, Actor][],
): S | null {
  return steps.reduce<S | null>(
    (state, [event, actor]) => (state === null ? null : stateAfter(machine, event, { state, actor })),
    start,
  );
}

test("[TDL-1, TDL-4] a company is submitted, accepted, verified and scored", () => {
  const steps: [CompanyEvent, Actor][] = [
    ["submit", "USER"],
    ["accept", "REGISTRY"],
    ["verify", "REGISTRY"],
    ["score", "VETTER"],
  ];
  expect(walk<CompanyState, CompanyEvent>(companyMachine, "DRAFT", steps)).toBe("REGISTERED");
  const identity = steps.reduce<CompanyIdentity>((before, [event]) => identityAfter(event, before), "NONE");
  expect(identity).toBe("VETTED_VERIFIED");
});

test("[TDL-4] a company that stays unverified needs its administrator, and can be submitted again or appealed", () => {
  const doubted = stateAfter(companyMachine, "doubt", { state: "REGISTERED", actor: "SYSTEM" });
  expect(doubted).toBe("ACTION_REQUIRED");
  expect(eventsFrom(companyMachine, { state: "ACTION_REQUIRED", actor: "USER" })).toEqual([
    "submit",
    "appeal",
    "confirm_code",
    "delete",
  ]);
  expect(identityAfter("doubt", "VETTED_VERIFIED")).toBe("UNVERIFIED");
});

test("a sole proprietor proves a mobile by a code", () => {
  expect(identityAfter("ask_for_code", "NONE")).toBe("SELF_DECLARED");
  expect(identityAfter("confirm_code", "SELF_DECLARED")).toBe("VERIFIED");
});

test("a listed company proves an address; a proof that is lost can be sent again", () => {
  const proof = (["send_proof", "lose_proof", "send_proof", "confirm_proof"] as const).reduce(
    (before, event) => proofAfter(event, before),
    "NONE" as ReturnType<typeof proofAfter>,
  );
  expect(proof).toBe("VERIFIED");
});

test("nobody does what is another's to do", () => {
  expect(stateAfter(companyMachine, "accept", { state: "SUBMITTED", actor: "USER" })).toBeNull();
  expect(stateAfter(useCaseMachine, "approve", { state: "IN_REVIEW", actor: "USER" })).toBeNull();
  expect(stateAfter(numberMachine, "ready", { state: "ASSOCIATING", actor: "USER" })).toBeNull();
});

test("[TDL-1, TDL-13] a use case goes from draft to active, and may be declined on its way", () => {
  const path: [keyof typeof useCaseMachine, Actor][] = [
    ["submit", "USER"],
    ["accept", "REGISTRY"],
    ["share", "SYSTEM"],
    ["ask_for_updates", "DCA"],
    ["submit", "USER"],
    ["accept", "REGISTRY"],
    ["share", "REGISTRY"],
    ["approve", "MNO"],
    ["number_ready", "CARRIER"],
  ];
  expect(walk<UseCaseState, keyof typeof useCaseMachine>(useCaseMachine, "DRAFT", path)).toBe("ACTIVE");
});

test("[TDL-16] everything but a draft can be deactivated, once, and nothing follows", () => {
  const states = Object.keys(useCaseStateWords) as UseCaseState[];
  const open = states.filter((state) => stateAfter(useCaseMachine, "deactivate", { state, actor: "USER" }));
  expect(states.filter((state) => !open.includes(state))).toEqual(["DRAFT", "DEACTIVATED"]);
  for (const actor of ["USER", "REGISTRY", "MNO", "SYSTEM"] as const) {
    expect(eventsFrom(useCaseMachine, { state: "DEACTIVATED", actor })).toEqual([]);
  }
});

test("[TDL-13] cannabis and fraud are rejected for good, other declines can be put right", () => {
  expect(["701", "30884", "30885", "806", "602"].map(declineEvent)).toEqual([
    "reject",
    "reject",
    "reject",
    "ask_for_updates",
    "ask_for_updates",
  ]);
});

test("[TDL-15] of an active use case only replies and samples may change", () => {
  expect([...editableWhenActive].sort()).toEqual(["helpMessage", "optoutMessage", "samples"]);
});

test("a carrier that suspended takes traffic again once it says so", () => {
  expect(stateAfter(carrierMachine, "suspend", { state: "APPROVED", actor: "MNO" })).toBe("SUSPENDED");
  expect(stateAfter(carrierMachine, "unsuspend", { state: "SUSPENDED", actor: "MNO" })).toBe("APPROVED");
  expect(stateAfter(carrierMachine, "unsuspend", { state: "REJECTED", actor: "MNO" })).toBeNull();
});

test("[NUM-9] a number is detached before it is given up, and stays one's own until then", () => {
  expect(stateAfter(numberMachine, "release", { state: "ASSOCIATING", actor: "USER" })).toBeNull();
  expect(stateAfter(numberMachine, "detach", { state: "DISASSOCIATING", actor: "CARRIER" })).toBe("OWNED");
  expect(stateAfter(numberMachine, "release", { state: "OWNED", actor: "USER" })).toBe("RELEASED");
  expect(stateAfter(numberMachine, "associate", { state: "RELEASED", actor: "USER" })).toBeNull();
});

test("a vetting that failed can be appealed", () => {
  expect(stateAfter(vettingMachine, "appeal", { state: "UNSCORED", actor: "USER" })).toBe("APPEALING");
  expect(stateAfter(vettingMachine, "score", { state: "APPEALING", actor: "VETTER" })).toBe("ACTIVE");
});

const now = new Date("2026-11-22T12:00:00Z");
const standing = { identity: "VERIFIED", isSoleProprietor: false, orders: [] } as const;

test.each([
  [standing, null],
  [{ ...standing, identity: "UNVERIFIED" }, "not verified"],
  [{ ...standing, isSoleProprietor: true }, "Sole proprietors"],
  [{ ...standing, orders: [{ status: "PENDING", vettedAt: null }] }, "on order already"],
  [
    { ...standing, orders: [{ status: "ACTIVE", vettedAt: new Date("2026-06-01T00:00:00Z") }] },
    "from 2026-11-28 on",
  ],
  [{ ...standing, orders: [{ status: "ACTIVE", vettedAt: new Date("2026-05-01T00:00:00Z") }] }, null],
  [{ ...standing, orders: [{ status: "FAILED", vettedAt: now }] }, null],
] as const)("[TDL-6] whether a score can be ordered: %#", (known, why) => {
  const problem = orderProblem(known, now);
  if (why === null) expect(problem).toBeNull();
  else expect(problem).toContain(why);
});

test("[TDL-13] every state says what comes next", () => {
  const words = [companyStateWords, useCaseStateWords, numberStateWords, vettingStateWords].flatMap(
    (states) => Object.values(states),
  );
  expect(words.filter(({ meaning, next }) => !meaning.endsWith(".") || !next.endsWith("."))).toEqual([]);
  expect(identityWords.VERIFIED.word).toBe("Verified");
});
