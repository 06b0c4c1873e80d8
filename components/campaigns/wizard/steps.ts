import type { Problem, ProblemField } from "@/domain/campaigns/problem";

/** The five steps, in order; the address names the one that is open. */
export const steps = [
  { id: "create", label: "Create", fields: ["name", "channel"] },
  { id: "audience", label: "Audience", fields: ["audience", "holdout", "treatments"] },
  { id: "message", label: "Message", fields: ["template", "sender"] },
  { id: "schedule", label: "Schedule", fields: ["schedule"] },
  { id: "review", label: "Review and launch", fields: [] },
] as const satisfies { id: string; label: string; fields: ProblemField[] }[];

export type StepId = (typeof steps)[number]["id"];

/** Opens a step, of one treatment if it is named. */
export type OnStep = (step: StepId, treatment?: number) => void;

/** `treatment`: whose tab is open, from 1. */
export const wizardView = { step: "create", treatment: 1 };

export const asStep = (text: string): StepId => steps.find(({ id }) => id === text)?.id ?? "create";

/** Where a problem can be mended. */
export function stepOf({ field }: Problem): StepId {
  return steps.find(({ fields }) => fields.some((each) => each === field))?.id ?? "review";
}

export const problemsIn = (problems: Problem[], step: StepId) =>
  problems.filter((problem) => stepOf(problem) === step);

export const stepBefore = (step: StepId) => steps[steps.findIndex(({ id }) => id === step) - 1];
export const stepAfter = (step: StepId) => steps[steps.findIndex(({ id }) => id === step) + 1];
