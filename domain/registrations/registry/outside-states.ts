import type { UseCaseState } from "../use-cases/status";

interface AwsWords {
  registration: string;
  version: string;
}

interface Outside {
  /** As Pinpoint's console said in 2023; null: it had no such state. */
  pinpoint: string | null;
  /** As AWS End User Messaging says it of a registration and of its version. */
  aws: AwsWords;
}

const outside = (pinpoint: string | null, registration: string, version: string): Outside => ({
  pinpoint,
  aws: { registration, version },
});

/** TDL-13, 10DLC 3.2: what others call our states. */
export const outsideStates = {
  DRAFT: outside(null, "CREATED", "DRAFT"),
  SUBMITTED: outside("Pending", "SUBMITTED", "SUBMITTED"),
  REGISTRY_ACCEPTED: outside("Pending", "REVIEWING", "REVIEWING"),
  IN_REVIEW: outside("Pending", "REVIEWING", "REVIEWING"),
  REQUIRES_NUMBER: outside("Requires Number", "COMPLETE", "APPROVED"),
  ACTIVE: outside("Active", "COMPLETE", "APPROVED"),
  REQUIRES_UPDATES: outside("Requires Update", "REQUIRES_UPDATES", "DENIED"),
  REJECTED: outside("Rejected", "CLOSED", "DENIED"),
  SUSPENDED: outside("Suspended", "CLOSED", "REVOKED"),
  DORMANT: outside("Active", "COMPLETE", "APPROVED"),
  EXPIRED: outside(null, "CLOSED", "ARCHIVED"),
  DEACTIVATED: outside("Deleted", "DELETED", "DISCARDED"),
} as const satisfies Record<UseCaseState, Outside>;

/** A use case that was registered through Telnyx, by its `campaignStatus`. */
const telnyxStates: Readonly<Record<string, UseCaseState>> = {
  TCR_PENDING: "SUBMITTED",
  TCR_ACCEPTED: "REGISTRY_ACCEPTED",
  TELNYX_ACCEPTED: "IN_REVIEW",
  MNO_PENDING: "IN_REVIEW",
  MNO_ACCEPTED: "REQUIRES_NUMBER",
  MNO_PROVISIONED: "ACTIVE",
  TCR_FAILED: "REQUIRES_UPDATES",
  TELNYX_FAILED: "REQUIRES_UPDATES",
  MNO_REJECTED: "REQUIRES_UPDATES",
  TCR_SUSPENDED: "SUSPENDED",
  TCR_EXPIRED: "EXPIRED",
};

/** Null: Telnyx has a new word for something. */
export const stateAtTelnyx = (campaignStatus: string): UseCaseState | null =>
  telnyxStates[campaignStatus] ?? null;
