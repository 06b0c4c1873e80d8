import { expect } from "vitest";
import type { Aftermath } from "./chaos";

interface Promised {
  people: number;
  /** How many messages the provider has in its hands at most: so many may be unknown for each kill. */
  window: number;
}

/** engine.md, section 1, after any number of kills. */
export function expectPromisesKept(after: Aftermath, { people, window }: Promised): void {
  const {
    strikes,
    struckWhileSending,
    doubled,
    invented,
    planned,
    unknown,
    unknownUnseen,
    byState,
    tallied,
  } = after;
  console.log(
    `  ${strikes} strikes, ${struckWhileSending} of them while messages were in a provider's hands: ` +
      `${byState.accepted ?? 0} accepted, ${unknown} unknown (${unknownUnseen} of which never arrived), ${doubled} doubled`,
  );
  expect(doubled).toBe(0);
  expect(invented).toBe(0);
  expect(planned).toBe(people);
  expect((byState.accepted ?? 0) + unknown).toBe(people);
  expect(unknown).toBeLessThanOrEqual(window * strikes);
  expect(struckWhileSending).toBeGreaterThanOrEqual(strikes / 2);
  expect(tallied).toEqual({ planned, ...byState });
}
