import type { AnswerKind } from "@/domain/delivery/outcome";
import type { Picked } from "./batch";

/** A message in a provider's hands. */
export interface Expected extends Picked {
  fence: number;
  attempts: number;
}

export interface Answered {
  expected: Expected;
  answer: AnswerKind;
}
