import { z } from "zod";
import { microsOf, written } from "./decimal";

/** What a thousand messages cost. Money is a decimal number in writing: never a fraction of a computer. */
export const Price = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/, "Choose a currency"),
  perThousand: z
    .string()
    .trim()
    .regex(/^\d{1,8}(\.\d{1,6})?$/, "Give a price like 0.10, with at most 6 decimals"),
});
export type Price = z.infer<typeof Price>;

const MICROS = 6;
const THOUSAND = 3;

/** What so many messages cost, to the last digit. */
export function costOf(messages: number, { perThousand }: Price): string {
  return written(microsOf(perThousand) * BigInt(messages), MICROS + THOUSAND);
}

/** "€9.82"; less than one is shown to its last digit, since a cent of it matters. */
export function moneyInWords(amount: string, currency: string): string {
  const isSmall = amount.startsWith("0.");
  const shown = isSmall ? amount : roundedToCents(amount);
  const format = new Intl.NumberFormat("en-US", {
    style: "currency",
    currency,
    minimumFractionDigits: 2,
    maximumFractionDigits: MICROS + THOUSAND,
  });
  return format.format(shown as `${number}`); // written() wrote digits and a point
}

function roundedToCents(amount: string): string {
  const [whole = "0", fraction = ""] = amount.split(".");
  const cents = BigInt(whole + fraction.slice(0, 2)) + (Number(fraction[2] ?? "0") >= 5 ? 1n : 0n);
  return written(cents, 2);
}
