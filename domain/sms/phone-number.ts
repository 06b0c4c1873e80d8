import { addressProblem, cleanAddress } from "@/domain/endpoints/address";
import { countryOfNumber } from "@/domain/zones/calling-codes";
import { countryOfAreaCode } from "./area-codes";

export type PhoneReading = { number: string; country: string | null } | { problem: string };

/** A phone number as people write it, in E.164; `home` is the country in which numbers without a country code are at home. */
export function readPhone(written: string, home: string | null = null): PhoneReading {
  const number = withCountryCode(cleanAddress("SMS", written), home);
  const problem = addressProblem("SMS", number) ?? planProblem(number);
  return problem ? { problem } : { number, country: countryOfPhone(number) };
}

function withCountryCode(clean: string, home: string | null): string {
  if (clean.startsWith("00")) return `+${clean.slice(2)}`;
  if (home !== "US" && home !== "CA") return clean;
  return clean.replace(/^1?(?=[2-9]\d{9}$)/, "+1");
}

/** North American numbers have a shape of their own. */
function planProblem(number: string): string | null {
  if (!number.startsWith("+1")) return null;
  if (!/^\+1[2-9]\d{2}[2-9]\d{6}$/.test(number))
    return "This is no North American number: after +1 stand ten digits, and neither the first nor the fourth is 0 or 1.";
  return null;
}

/** ISO 3166-1 alpha-2; null where the number does not tell. */
export function countryOfPhone(number: string): string | null {
  const areaCode = areaCodeOf(number);
  return areaCode === null ? countryOfNumber(number) : countryOfAreaCode(areaCode);
}

/** Of a North American number in E.164; null for others. */
export function areaCodeOf(number: string): string | null {
  return /^\+1(\d{3})\d{7}$/.exec(number)?.[1] ?? null;
}
