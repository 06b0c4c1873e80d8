import type { Machine } from "../machine";

export const companyStates = [
  "DRAFT",
  "SUBMITTED",
  "ACTION_REQUIRED",
  "REGISTERED",
  "FAILED",
  "SUSPENDED",
  "DELETING",
  "DELETED",
] as const;
export type CompanyState = (typeof companyStates)[number];

/** Whether the company is who it says it is. Not the same as its score. */
export const companyIdentities = [
  "NONE",
  "SELF_DECLARED",
  "UNVERIFIED",
  "VERIFIED",
  "VETTED_VERIFIED",
] as const;
export type CompanyIdentity = (typeof companyIdentities)[number];

/** The proof by e-mail that listed companies owe ("Auth+"). Without it they get no new use cases. */
export const mailProofs = ["NONE", "PENDING", "VERIFIED", "EXPIRED"] as const;
export type MailProof = (typeof mailProofs)[number];

/** 10DLC 3.1, B2 to B20. A draft begins as DRAFT. */
export const companyMachine = {
  submit: { by: ["USER"], moves: { DRAFT: "SUBMITTED", ACTION_REQUIRED: "SUBMITTED" } },
  appeal: { by: ["USER"], moves: { ACTION_REQUIRED: "SUBMITTED" } },
  accept: { by: ["REGISTRY"], moves: { SUBMITTED: "REGISTERED" } },
  reject: { by: ["REGISTRY"], moves: { SUBMITTED: "FAILED" } },
  ask_for_code: { by: ["REGISTRY"], moves: { SUBMITTED: "ACTION_REQUIRED" } },
  confirm_code: { by: ["USER", "REGISTRY"], moves: { ACTION_REQUIRED: "REGISTERED" } },
  lose_code: { by: ["SYSTEM"], moves: { ACTION_REQUIRED: "ACTION_REQUIRED" } },
  verify: { by: ["REGISTRY"], moves: { REGISTERED: "REGISTERED", ACTION_REQUIRED: "REGISTERED" } },
  doubt: { by: ["SYSTEM", "REGISTRY"], moves: { REGISTERED: "ACTION_REQUIRED" } },
  send_proof: { by: ["USER", "REGISTRY"], moves: { REGISTERED: "REGISTERED" } },
  confirm_proof: { by: ["REGISTRY"], moves: { REGISTERED: "REGISTERED" } },
  lose_proof: { by: ["SYSTEM"], moves: { REGISTERED: "REGISTERED" } },
  score: { by: ["VETTER"], moves: { REGISTERED: "REGISTERED" } },
  lose_score: { by: ["VETTER", "REGISTRY"], moves: { REGISTERED: "REGISTERED" } },
  suspend: {
    by: ["REGISTRY"],
    moves: { SUBMITTED: "SUSPENDED", REGISTERED: "SUSPENDED", ACTION_REQUIRED: "SUSPENDED" },
  },
  delete: { by: ["USER"], moves: { REGISTERED: "DELETING", ACTION_REQUIRED: "DELETING" } },
  finish_deletion: { by: ["REGISTRY"], moves: { DELETING: "DELETED" } },
} as const satisfies Machine<CompanyState, string>;
export type CompanyEvent = keyof typeof companyMachine;

/** What the same events do to the identity; those that are left out leave it. */
const identityMoves: Partial<Record<CompanyEvent, Partial<Record<CompanyIdentity, CompanyIdentity>>>> = {
  accept: { NONE: "UNVERIFIED" },
  ask_for_code: { NONE: "SELF_DECLARED" },
  confirm_code: { SELF_DECLARED: "VERIFIED" },
  verify: { NONE: "VERIFIED", UNVERIFIED: "VERIFIED", SELF_DECLARED: "VERIFIED" },
  doubt: { VERIFIED: "UNVERIFIED", VETTED_VERIFIED: "UNVERIFIED" },
  score: { VERIFIED: "VETTED_VERIFIED" },
  lose_score: { VETTED_VERIFIED: "VERIFIED" },
};

export function identityAfter(event: CompanyEvent, identity: CompanyIdentity): CompanyIdentity {
  return identityMoves[event]?.[identity] ?? identity;
}

const proofMoves: Partial<Record<CompanyEvent, Partial<Record<MailProof, MailProof>>>> = {
  send_proof: { NONE: "PENDING", EXPIRED: "PENDING", PENDING: "PENDING" },
  confirm_proof: { PENDING: "VERIFIED", EXPIRED: "VERIFIED" },
  lose_proof: { PENDING: "EXPIRED" },
};

export function proofAfter(event: CompanyEvent, proof: MailProof): MailProof {
  return proofMoves[event]?.[proof] ?? proof;
}
