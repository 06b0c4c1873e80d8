import type { Answers } from "../answers";
import type { ConditionKind, ConditionOf } from "../criteria";
import type { Member } from "../member";
import type { Names } from "../words/names";

/** One person at one moment, and what is known of them. */
export interface Seen {
  member: Member;
  answers: Answers;
  now: Date;
}

export interface ConditionType<K extends ConditionKind> {
  holds(condition: ConditionOf<K>, person: Seen): boolean;
  /** What is seen, and where the condition does not hold, what it wants instead: plan is “basic”, not “gold”. */
  fact(condition: ConditionOf<K>, person: Seen, names: Names): string;
  /** As it follows "people": whose plan is “gold”. */
  words(condition: ConditionOf<K>, names: Names): string;
}
