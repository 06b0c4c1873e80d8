import type { Work } from "../work";

/** What a rendering knows beside its values. Time and chance are given, so that it is the same whenever it is repeated. */
export interface Moment {
  now: Date;
  /** Another for each message, the same in each attempt: what looks random is made of it. */
  seed: string;
}

export interface Calling {
  hash: Readonly<Record<string, unknown>>;
  moment: Moment;
  work: Work;
  /** How many of this kind the rendering has asked for before, from 0. */
  count: () => number;
}

export interface Helper {
  /** How many values it takes, at least and at most. */
  takes: readonly [least: number, most: number];
  /** The name=value pairs it understands. */
  named?: readonly string[];
  /** “and”, “eq” …: an answer to a question. It may stand as a block, and a value that nobody has is an answer too. */
  isQuestion?: true;
  /** An order needs both values: what is missing is missed, though it is a question. */
  needsValues?: true;
  /** Says what is wrong with what stands in the template, before anybody is written to. */
  faultIn?: (given: Literals) => string | null;
  run: (values: readonly unknown[], calling: Calling) => unknown;
}

/** The values and pairs of a call that are written out in the template; the others are undefined. */
export interface Literals {
  values: readonly (string | number | boolean | undefined)[];
  hash: Readonly<Record<string, string | number | boolean | undefined>>;
}

/** Thrown by a helper that cannot use what it was given: EML-21's type mismatch. */
export class HelperFault extends Error {}

export const anyNumber = Number.POSITIVE_INFINITY;
