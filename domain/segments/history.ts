import type { Criteria } from "./criteria";

/** What an editor holds: the tree as it is, those before it, and those an undo took back. */
export interface History {
  past: readonly Criteria[];
  present: Criteria;
  future: readonly Criteria[];
  /** What the last change was made by, such as a field: changes by one hand are undone together. */
  hand: string | null;
}

const MOST_STEPS = 200;

export const begin = (present: Criteria): History => ({ past: [], present, future: [], hand: null });

/** Typing in one field is one step, as long as nothing else is changed between. */
export function change(history: History, next: Criteria, hand: string | null = null): History {
  if (next === history.present) return history;
  const goesOn = hand !== null && hand === history.hand;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-MOST_STEPS);
  return { past, present: next, future: [], hand };
}

export function undo(history: History): History {
  const present = history.past.at(-1);
  if (!present) return history;
  return {
    past: history.past.slice(0, -1),
    present,
    future: [history.present, ...history.future],
    hand: null,
  };
}

export function redo(history: History): History {
  const [present, ...future] = history.future;
  if (!present) return history;
  return { past: [...history.past, history.present], present, future, hand: null };
}
