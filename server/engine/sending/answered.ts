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
  /** When it came: its provider is judged by that, however much later it is stored. */
  cameAt: Date;
}
