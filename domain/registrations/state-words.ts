import type { Tone } from "@/domain/shared/tone";

export interface StateWords {
  word: string;
  tone: Tone;
  meaning: string;
  /** What comes next, said to the administrator. */
  next: string;
  /** Whose turn it is. */
  whose: "you" | "registry" | "carriers" | "nobody";
}
