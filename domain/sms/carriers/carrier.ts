export const carriers = ["ATT", "TMOBILE", "VERIZON", "USCELLULAR", "OTHER"] as const;
export type Carrier = (typeof carriers)[number];

export const carrierWords = {
  ATT: "AT&T",
  TMOBILE: "T-Mobile",
  VERIZON: "Verizon",
  USCELLULAR: "US Cellular",
  OTHER: "Other carriers",
} satisfies Record<Carrier, string>;

/** Where a use case stands with one carrier. It takes traffic only once it has approved. */
export const carrierStates = ["NOT_SUBMITTED", "REVIEW", "APPROVED", "REJECTED", "SUSPENDED"] as const;
export type CarrierState = (typeof carrierStates)[number];

/** A guess at who has which phones, until one's own look-ups say better. */
export const usualShares = {
  TMOBILE: 0.35,
  ATT: 0.3,
  VERIZON: 0.3,
  USCELLULAR: 0.02,
  OTHER: 0.03,
} satisfies Record<Carrier, number>;
