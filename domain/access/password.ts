import { z } from "zod";

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 128;

export const Password = z
  .string()
  .min(SHORTEST_PASSWORD, `A password has at least ${SHORTEST_PASSWORD} characters`)
  .max(LONGEST_PASSWORD, `A password has at most ${LONGEST_PASSWORD} characters`)
  .refine((password) => new Set(password).size >= 4, "That password repeats too few characters to be safe");

const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/];

/** What whoever guesses passwords tries before anything else: it counts as one character. */
const triedFirst =
  /passwor[dt]|qwert[yz]u?|asdfgh?|letmein|welcome|admin|iloveyou|waymark|abcd?e?f?|0?123(?:4(?:5(?:6(?:7(?:8(?:90?)?)?)?)?)?)?|(?:19|20)\d\d/gi;

/** 0 to 100, for the bar below the field: length counts most, variety helps. It only advises. */
export function passwordStrength(password: string): number {
  if (new Set(password).size < 4) return 5;
  const hard = password.replaceAll(triedFirst, "*");
  const length = Math.min(hard.length, 20) * 3;
  const mixed = kinds.filter((kind) => kind.test(hard)).length * 5;
  return Math.min(100, length + mixed + Math.min(new Set(hard).size, 20));
}
