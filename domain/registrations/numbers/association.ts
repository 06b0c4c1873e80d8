import { Temporal } from "temporal-polyfill";
import type { Carrier } from "@/domain/sms/carriers/carrier";

export const provisionStates = ["PENDING", "PROVISIONED", "FAILED"] as const;
type ProvisionState = (typeof provisionStates)[number];

export type AssociationStanding = "PENDING" | "PARTIAL" | "READY" | "FAILED";

/** What the carriers' answers come to. One that is ready takes texts already. */
export function associationStanding(
  carriers: Readonly<Partial<Record<Carrier, ProvisionState>>>,
): AssociationStanding {
  const states = Object.values(carriers);
  const ready = states.filter((state) => state === "PROVISIONED").length;
  if (ready > 0) return ready === states.length ? "READY" : "PARTIAL";
  return states.length > 0 && states.every((state) => state === "FAILED") ? "FAILED" : "PENDING";
}

const DUE_DAYS = 14;

export interface AssociationClock {
  /** 14 days after it was asked for. */
  dueBy: Date;
  /** 14 business days after it: then support has to be asked. */
  overdueFrom: Date;
  stage: "on_time" | "late" | "overdue";
  daysLeft: number;
}

/** NUM-4, 10DLC 2.6: sources differ on whether the 14 days are calendar or business days, so the clock has two stages. */
export function associationClock(requestedAt: Date, now: Date): AssociationClock {
  const asked = Temporal.Instant.fromEpochMilliseconds(requestedAt.getTime()).toZonedDateTimeISO("UTC");
  const dueBy = new Date(asked.add({ days: DUE_DAYS }).epochMilliseconds);
  const overdueFrom = new Date(businessDaysAfter(asked, DUE_DAYS).epochMilliseconds);
  const stage = now < dueBy ? "on_time" : now < overdueFrom ? "late" : "overdue";
  const daysLeft = Math.max(0, Math.ceil((dueBy.getTime() - now.getTime()) / 86_400_000));
  return { dueBy, overdueFrom, stage, daysLeft };
}

/** Holidays count as business days here. */
function businessDaysAfter(start: Temporal.ZonedDateTime, days: number): Temporal.ZonedDateTime {
  let day = start;
  for (let counted = 0; counted < days; ) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek <= 5) counted += 1;
  }
  return day;
}

interface Failure {
  message: string;
  isRetryable: boolean;
}

/** 10DLC 2.6: why a number could not be associated. */
export const associationFailures = {
  ALREADY_ASSOCIATED: { message: "The number belongs to another use case already.", isRetryable: false },
  CAMPAIGN_NOT_ACTIVE: { message: "The use case is not approved yet.", isRetryable: true },
  CAMPAIGN_SUSPENDED: { message: "The use case is suspended.", isRetryable: false },
  POOL_REQUIRED_OVER_49: {
    message: "More than 49 numbers need a number pool that T-Mobile has approved.",
    isRetryable: false,
  },
  POOL_LIMIT_5000: { message: "A number pool has at most 5,000 numbers.", isRetryable: false },
  SOLE_PROP_NUMBER_LIMIT: {
    message: "A sole proprietor has no room for another number.",
    isRetryable: false,
  },
  NOT_SHARED_WITH_DCA: {
    message: "The use case was not handed on to the next provider yet.",
    isRetryable: true,
  },
  NUMBER_NOT_ON_NETWORK: { message: "The provider does not have this number.", isRetryable: false },
  WRONG_NUMBER_TYPE: { message: "This is no 10DLC number.", isRetryable: false },
  DUPLICATE_REQUEST: { message: "This was asked for already.", isRetryable: false },
  CARRIER_PROVISIONING_FAILED: { message: "A carrier could not take it up.", isRetryable: true },
  TIMEOUT: { message: "A carrier did not answer in time.", isRetryable: true },
} as const satisfies Record<string, Failure>;
export type AssociationFailure = keyof typeof associationFailures;

const MOST_RETRIES = 3;
const FIRST_RETRY_MINUTES = 15;

/** Minutes until an association that failed so often is tried again, or null: then a person has to look. */
export function retryAfterMinutes(failure: AssociationFailure, attempts: number): number | null {
  if (!associationFailures[failure].isRetryable || attempts > MOST_RETRIES) return null;
  return FIRST_RETRY_MINUTES * 4 ** (attempts - 1);
}
