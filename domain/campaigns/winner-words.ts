import { metricWords } from "@/domain/experiments/metrics";
import type { unclearChoices, WinnerRule } from "./winner-rule";

export const unclearWords = {
  ask: "a person decides",
  best: "the best so far is sent",
  default: "the default treatment is sent",
} as const satisfies Record<(typeof unclearChoices)[number], string>;

/** "after 4 hours, by open rate; if none is clearly better, a person decides" */
export function ruleInWords(rule: WinnerRule | null): string {
  if (!rule) return "a person picks it";
  const { afterHours, metric, unclear } = rule;
  const after = afterHours === 1 ? "1 hour" : `${afterHours} hours`;
  return `after ${after}, by ${metricWords[metric].rate}; if none is clearly better, ${unclearWords[unclear]}`;
}
