import { z } from "zod";

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 128;

export const Password = z
  .string()
  .min(SHORTEST_PASSWORD, `A password has at least ${SHORTEST_PASSWORD} characters`)
  .max(LONGEST_PASSWORD, `A password has at most ${LONGEST_PASSWORD} characters`)
  .refine((password) => new Set(password).size >= 4, "That password repeats too few characters to be safe");

const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/];

/** 0 to 100, for the bar below the field: length counts most, variety helps. It only advises. */
export function passwordStrength(password: string): number {
  const variety = new Set(password).size;
  const length = Math.min(password.length, 20) * 3;
  const mixed = kinds.filter((kind) => kind.test(password)).length * 5;
  return Math.min(100, variety < 4 ? 10 : length + mixed + Math.min(variety, 20));
}
