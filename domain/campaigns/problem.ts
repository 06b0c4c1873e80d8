export type ProblemField =
  | "name"
  | "template"
  | "sender"
  | "audience"
  | "channel"
  | "treatments"
  | "holdout"
  | "schedule";

/** What stands in a campaign's way, or is worth a look. Only an error keeps it from being launched. */
export interface Problem {
  level: "error" | "warning";
  field: ProblemField;
  /** Whose field; left out: the campaign's own, or that of its only treatment. */
  treatment?: number;
  message: string;
  fix: string;
}

export const error = (field: ProblemField, message: string, fix: string): Problem => ({
  level: "error",
  field,
  message,
  fix,
});

export const warning = (field: ProblemField, message: string, fix: string): Problem => ({
  level: "warning",
  field,
  message,
  fix,
});
