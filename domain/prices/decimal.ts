const MICROS = 6;

/** A written amount such as "4.50" or "-0.0035", in millionths. */
export function microsOf(amount: string): bigint {
  const [, sign, whole, fraction = ""] = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(amount) ?? [];
  if (whole === undefined) throw new Error(`${amount} is no amount of money`);
  const micros = BigInt(whole + fraction.padEnd(MICROS, "0"));
  return sign === "-" ? -micros : micros;
}

export const inMicros = (micros: bigint): string => written(micros, MICROS);

/** A whole number of parts as a decimal number with at least two decimals. */
export function written(parts: bigint, decimals: number): string {
  if (parts < 0n) return `-${written(-parts, decimals)}`;
  const digits = parts.toString().padStart(decimals + 1, "0");
  const fraction = digits.slice(-decimals).replace(/0+$/, "");
  return `${digits.slice(0, -decimals)}.${fraction.padEnd(2, "0")}`;
}

/** The sum of written amounts, to the last digit. */
export function sumOf(amounts: readonly string[]): string {
  return inMicros(amounts.reduce((sum, amount) => sum + microsOf(amount), 0n));
}
