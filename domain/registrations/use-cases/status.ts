import type { CarrierState } from "@/domain/sms/carriers/carrier";
import type { Machine } from "../machine";

export const useCaseStates = [
  "DRAFT",
  "SUBMITTED",
  "REGISTRY_ACCEPTED",
  "IN_REVIEW",
  "REQUIRES_NUMBER",
  "ACTIVE",
  "REQUIRES_UPDATES",
  "REJECTED",
  "SUSPENDED",
  "DORMANT",
  "EXPIRED",
  "DEACTIVATED",
] as const;
export type UseCaseState = (typeof useCaseStates)[number];

/** 10DLC 3.2, C2 to C21. It begins as DRAFT, and that before its company is verified. */
export const useCaseMachine = {
  preview_terms: { by: ["SYSTEM"], moves: { DRAFT: "DRAFT" } },
  submit: { by: ["USER"], moves: { DRAFT: "SUBMITTED", REQUIRES_UPDATES: "SUBMITTED" } },
  accept: { by: ["REGISTRY"], moves: { SUBMITTED: "REGISTRY_ACCEPTED" } },
  refuse: { by: ["REGISTRY"], moves: { SUBMITTED: "REQUIRES_UPDATES" } },
  share: { by: ["SYSTEM", "REGISTRY"], moves: { REGISTRY_ACCEPTED: "IN_REVIEW" } },
  approve: { by: ["DCA", "MNO"], moves: { IN_REVIEW: "REQUIRES_NUMBER" } },
  ask_for_updates: { by: ["DCA", "MNO"], moves: { IN_REVIEW: "REQUIRES_UPDATES" } },
  reject: { by: ["DCA", "MNO"], moves: { IN_REVIEW: "REJECTED" } },
  appeal: { by: ["USER"], moves: { REQUIRES_UPDATES: "IN_REVIEW" } },
  number_ready: { by: ["CARRIER"], moves: { REQUIRES_NUMBER: "ACTIVE", DORMANT: "ACTIVE" } },
  review_again: { by: ["REGISTRY", "CARRIER"], moves: { REQUIRES_NUMBER: "IN_REVIEW" } },
  lose_number: { by: ["SYSTEM", "CARRIER"], moves: { ACTIVE: "REQUIRES_NUMBER" } },
  edit: { by: ["USER"], moves: { ACTIVE: "ACTIVE" } },
  refresh_terms: { by: ["USER", "MNO"], moves: { ACTIVE: "ACTIVE" } },
  suspend: { by: ["MNO", "REGISTRY"], moves: { ACTIVE: "SUSPENDED" } },
  unsuspend: { by: ["MNO", "REGISTRY"], moves: { SUSPENDED: "ACTIVE" } },
  fall_dormant: { by: ["SYSTEM", "REGISTRY"], moves: { ACTIVE: "DORMANT", REQUIRES_NUMBER: "DORMANT" } },
  bill: { by: ["REGISTRY"], moves: { ACTIVE: "ACTIVE", DORMANT: "DORMANT" } },
  expire: { by: ["REGISTRY"], moves: { ACTIVE: "EXPIRED", DORMANT: "EXPIRED" } },
  deactivate: {
    by: ["USER"],
    moves: {
      SUBMITTED: "DEACTIVATED",
      REGISTRY_ACCEPTED: "DEACTIVATED",
      IN_REVIEW: "DEACTIVATED",
      REQUIRES_NUMBER: "DEACTIVATED",
      ACTIVE: "DEACTIVATED",
      REQUIRES_UPDATES: "DEACTIVATED",
      REJECTED: "DEACTIVATED",
      SUSPENDED: "DEACTIVATED",
      DORMANT: "DEACTIVATED",
      EXPIRED: "DEACTIVATED",
    },
  },
} as const satisfies Machine<UseCaseState, string>;
export type UseCaseEvent = keyof typeof useCaseMachine;

/** Where it stands with one carrier. */
export const carrierMachine = {
  submit: { by: ["SYSTEM", "REGISTRY"], moves: { NOT_SUBMITTED: "REVIEW", REJECTED: "REVIEW" } },
  approve: { by: ["MNO"], moves: { NOT_SUBMITTED: "APPROVED", REVIEW: "APPROVED" } },
  reject: { by: ["MNO"], moves: { NOT_SUBMITTED: "REJECTED", REVIEW: "REJECTED" } },
  suspend: { by: ["MNO"], moves: { APPROVED: "SUSPENDED" } },
  unsuspend: { by: ["MNO"], moves: { SUSPENDED: "APPROVED" } },
} as const satisfies Machine<CarrierState, string>;

/** 10DLC 3.2, C8: declines after which the same text must not be submitted again. */
const finalCodes: ReadonlySet<string> = new Set(["701", "30884", "30885"]);

/** What a reviewer's decline comes to. */
export const declineEvent = (code: string): "ask_for_updates" | "reject" =>
  finalCodes.has(code) ? "reject" : "ask_for_updates";

/** TDL-15: what may change in a use case that is approved; all else needs a new one. */
export const editableWhenActive: ReadonlySet<string> = new Set(["helpMessage", "optoutMessage", "samples"]);
