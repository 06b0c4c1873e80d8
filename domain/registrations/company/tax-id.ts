/** 10DLC 2.1.1: what the first two digits of an EIN may be, by the IRS's list. */
const issued = new Set(
  [
    [1, 6],
    [10, 16],
    [20, 27],
    [30, 48],
    [50, 68],
    [71, 77],
    [80, 88],
    [90, 95],
    [98, 99],
  ].flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, nth) => from + nth)),
);

/** The digits of an EIN, without its hyphen; null where it is not written as one. */
export function einDigits(written: string): string | null {
  return /^\d{2}-?\d{7}$/.test(written.trim()) ? written.replace(/\D/g, "") : null;
}

export const isIssuedPrefix = (digits: string): boolean => issued.has(Number(digits.slice(0, 2)));

export const isMadeUp = (digits: string): boolean => /^(\d)\1{8}$/.test(digits) || digits === "123456789";

/** Written as Americans write a social security number: it has no business here. */
export const looksPersonal = (written: string): boolean => /^\d{3}-\d{2}-\d{4}$/.test(written.trim());
