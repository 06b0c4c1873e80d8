/** The checklist of the spec: what keeps a journey from being published, and what is worth a look. */
export const errorRules = [
  "RVE-1",
  "RVE-2",
  "RVE-3",
  "RVE-4",
  "RVE-5",
  "RVE-6",
  "RVE-7",
  "RVE-8",
  "RVE-9",
  "RVE-10",
  "RVE-11",
  "RVE-12",
  "RVE-13",
  "RVE-14",
  "RVE-15",
  "RVE-16",
  "RVE-17",
  "RVE-18",
  "RVE-19",
  "RVE-20",
  "RVE-21",
  "RVE-22",
  "RVE-23",
  "RVE-24",
  "RVE-25",
  "RVE-26",
  "RVE-27",
  "RVE-28",
  "RVE-29",
] as const;
export const adviceRules = [
  "RVR-1",
  "RVR-2",
  "RVR-3",
  "RVR-4",
  "RVR-5",
  "RVR-6",
  "RVR-7",
  "RVR-8",
  "RVR-9",
  "RVR-10",
  "RVR-11",
  "RVR-12",
  "RVR-13",
  "RVR-14",
  "RVR-15",
  "RVR-16",
  "RVR-17",
  "RVR-18",
  "RVR-19",
  "RVR-20",
  "RVR-21",
  "RVR-22",
] as const;
export type ErrorRule = (typeof errorRules)[number];
export type AdviceRule = (typeof adviceRules)[number];
export type RuleId = ErrorRule | AdviceRule;

/** What a rule says. */
export interface Problem {
  /** Whose; null: the journey's own. */
  activityId: string | null;
  /** In the activity's config, or in the journey's settings: "templateId", "limits.dailyCap". Null: none in particular. */
  field: string | null;
  message: string;
  fix: string;
}

export interface Finding extends Problem {
  rule: RuleId;
  level: "error" | "advice";
}

export const at = (activityId: string, field: string | null, message: string, fix: string): Problem => ({
  activityId,
  field,
  message,
  fix,
});

export const ofJourney = (field: string | null, message: string, fix: string): Problem => ({
  activityId: null,
  field,
  message,
  fix,
});
