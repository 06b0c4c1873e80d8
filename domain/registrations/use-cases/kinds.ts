import type { AttClass } from "@/domain/sms/carriers/att-classes";

interface Kind {
  label: string;
  /** Who it is for, or what it is not for. */
  note: string;
  /** Special ones ask for more of a company, or for a carrier's own approval. */
  isSpecial: boolean;
  /** Whether MIXED and LOW_VOLUME may name it. */
  isSub: boolean;
  /** US dollars a month, as of August 2025. */
  monthlyFee: string;
  /** AT&T's class; by the score of the company where nothing is fixed. */
  attClass: AttClass | "dedicated" | "mixed";
}

const standard = {
  note: "",
  isSpecial: false,
  isSub: true,
  monthlyFee: "10.00",
  attClass: "dedicated",
} as const;
const special = { ...standard, isSpecial: true, isSub: false } as const;

/** TDL-10, 10DLC 2.3.1. */
export const useCaseKinds = {
  "2FA": { ...standard, label: "Two-factor codes", note: "One-time codes only, no promotion" },
  ACCOUNT_NOTIFICATION: { ...standard, label: "Account notifications" },
  CUSTOMER_CARE: { ...standard, label: "Customer care" },
  DELIVERY_NOTIFICATION: { ...standard, label: "Delivery notifications" },
  FRAUD_ALERT: { ...standard, label: "Fraud alerts" },
  HIGHER_EDUCATION: { ...standard, label: "Higher education", note: "Colleges and universities" },
  LOW_VOLUME: {
    ...standard,
    label: "Low volume",
    note: "Cheaper and slower; a vetting score changes nothing",
    isSub: false,
    monthlyFee: "1.50",
    attClass: "T",
  },
  M2M: { ...standard, label: "Machine to machine", isSub: false },
  MARKETING: { ...standard, label: "Marketing", note: "Promotional only", attClass: "mixed" },
  MIXED: { ...standard, label: "Mixed", note: "Two to five purposes", isSub: false, attClass: "mixed" },
  POLLING_VOTING: { ...standard, label: "Polling and voting", note: "Not political" },
  PUBLIC_SERVICE_ANNOUNCEMENT: { ...standard, label: "Public service announcements" },
  SECURITY_ALERT: { ...standard, label: "Security alerts" },
  AGENTS_FRANCHISES: {
    ...special,
    label: "Agents and franchises",
    note: "Each agent has a local number of their own",
    monthlyFee: "30.00",
    attClass: "N",
  },
  CARRIER_EXEMPT: { ...special, label: "Carrier exempt", note: "The carriers’ own traffic" },
  CHARITY: {
    ...special,
    label: "501(c)(3) charity",
    note: "US charities that are no churches",
    monthlyFee: "3.00",
    attClass: "P",
  },
  CONVERSATIONAL: { ...special, label: "Conversational", note: "No longer given out" },
  EMERGENCY: { ...special, label: "Emergency", monthlyFee: "5.00", attClass: "X" },
  K12_EDUCATION: { ...special, label: "Schools", attClass: "Y" },
  POLITICAL: { ...special, label: "Political", note: "With a Campaign Verify token", attClass: "K" },
  PROXY: {
    ...special,
    label: "Masked numbers",
    note: "People who text each other through you",
    attClass: "G",
  },
  PUBLIC_SAFETY_RESTRICTED: { ...special, label: "Public safety", attClass: "X" },
  SOCIAL: { ...special, label: "Social networks", attClass: "S" },
  SOLE_PROPRIETOR: {
    ...special,
    label: "Sole proprietor",
    note: "People without a tax ID",
    monthlyFee: "2.00",
    attClass: "W",
  },
  SWEEPSTAKE: { ...special, label: "Sweepstakes" },
  TRIAL: { ...special, label: "Trial", note: "A provider’s free trials", monthlyFee: "0.00", attClass: "Z" },
  UCAAS_HIGH: { ...special, label: "Phone systems, high volume" },
  UCAAS_LOW: { ...special, label: "Phone systems, low volume" },
} as const satisfies Record<string, Kind>;

export type UseCaseKind = keyof typeof useCaseKinds;
export const useCaseKindIds = Object.keys(useCaseKinds) as UseCaseKind[]; // the keys of the object above

/** How many purposes a use case names beside itself. */
export function subUseCaseBounds(kind: UseCaseKind): { least: number; most: number } {
  if (kind === "MIXED") return { least: 2, most: 5 };
  return kind === "LOW_VOLUME" ? { least: 1, most: 5 } : { least: 0, most: 0 };
}
