import type { Delivery, Letter } from "../carrier";

/** A letter on its way, from the line of those that wait to its answer. */
export interface Errand {
  letter: Letter;
  mayBegin: () => boolean;
  /** It met a connection that was over: only a new one will do. */
  wantsFresh: boolean;
  /** null: it was given back. */
  settle(delivery: Delivery | null): void;
  fail(error: unknown): void;
}
