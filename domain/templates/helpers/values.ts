import { HelperFault } from "./define";

/** TPL-12: a list is its value, a longer one its values side by side; a group of attributes is nothing. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(", ");
  if (value === null || value === undefined || typeof value === "object") return "";
  return String(value);
}

/** Nobody has said what it is. A zero and a “no” are said. */
export function isMissing(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isMissing);
  return value === null || value === undefined || value === "";
}

/** As Handlebars understands “if”. */
export function isTruthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** The number a value is or is written as, or null. */
export function asNumber(value: unknown): number | null {
  if (typeof value === "number") return value;
  const text = textOf(value).trim();
  if (text === "" || !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return null;
  return Number(text);
}

export function numberOf(value: unknown): number {
  const number = asNumber(value);
  if (number === null || !Number.isFinite(number)) {
    throw new HelperFault(`“${textOf(value).slice(0, 60)}” is not a number`);
  }
  return number;
}

/** A count or a place, from 0 up. */
export function wholeNumber(value: unknown, name: string): number {
  const number = asNumber(value);
  if (number === null || !Number.isInteger(number) || number < 0) {
    throw new HelperFault(
      `${name} is a whole number that is not negative, not “${textOf(value).slice(0, 60)}”`,
    );
  }
  return number;
}
