import { microsOf, sumOf, written } from "@/domain/prices/decimal";
import { type Carrier, carriers } from "./carriers/carrier";

/** What a part costs, in US dollars: the provider's price, and what each carrier adds. From a day on. */
export interface PartPrices {
  from: string;
  provider: string;
  surcharges: Record<Carrier, string>;
}

/** 10DLC 9.5, what carriers add to a part that goes out. T-Mobile's rose in 2026. */
export const surcharges2026 = {
  ATT: "0.0035",
  TMOBILE: "0.0045",
  VERIZON: "0.0045",
  USCELLULAR: "0.005",
  OTHER: "0.0045",
} satisfies Record<Carrier, string>;

/** SMS-26: each part is paid for, delivered or not. */
export function messageCost(parts: number, carrier: Carrier, { provider, surcharges }: PartPrices): string {
  return written(microsOf(sumOf([provider, surcharges[carrier]])) * BigInt(parts), 6);
}

/** What parts cost of which nobody knows the carriers: by their shares, rounded to millionths of a dollar. */
export function costByShares(parts: number, shares: Record<Carrier, number>, prices: PartPrices): string {
  const perPart = carriers.reduce((sum, carrier) => {
    const price = microsOf(sumOf([prices.provider, prices.surcharges[carrier]]));
    return sum + price * BigInt(Math.round(shares[carrier] * 1_000));
  }, 0n);
  return written((perPart * BigInt(parts)) / 1_000n, 6);
}

/** SMS-22, MaxPrice: whether a message costs more than its sender wants to pay. */
export const isTooDear = (cost: string, maxPrice: string | null): boolean =>
  maxPrice !== null && microsOf(cost) > microsOf(maxPrice);
