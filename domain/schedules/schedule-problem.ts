export interface ScheduleProblem {
  level: "error" | "warning";
  message: string;
  fix: string;
}
