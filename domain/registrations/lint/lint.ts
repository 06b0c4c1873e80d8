import type { CompanyField } from "../company/fields";
import type { CompanySubject, Hit, Rule, Severity, UseCasePlace, UseCaseSubject } from "./rule";
import { companyRuleIds, type RuleId, useCaseRuleIds } from "./rule-ids";
import { companyRules, useCaseRules } from "./rules";

/** What a rule says of a form, at its field. */
export interface Finding<Field extends string = string>
  extends Required<Pick<Hit<Field>, "field" | "message" | "fix">> {
  ruleId: RuleId;
  severity: Severity;
  /** What the field would better hold, where that can be told. */
  better?: Hit<Field>["better"];
  prevents: readonly string[];
}

export const lintCompany = (subject: CompanySubject): Finding<CompanyField>[] =>
  companyRuleIds.flatMap((id) => findingsOf(id, companyRules[id], subject));

export const lintUseCase = (subject: UseCaseSubject): Finding<UseCasePlace>[] =>
  useCaseRuleIds.flatMap((id) => findingsOf(id, useCaseRules[id], subject));

function findingsOf<Subject, Field extends string>(
  ruleId: RuleId,
  { severity, fix, prevents, find }: Rule<Subject, Field>,
  subject: Subject,
): Finding<Field>[] {
  return find(subject).map((hit) => ({ severity, fix, prevents, ...hit, ruleId }));
}

/** What keeps a form from being submitted: errors, and warnings that nobody has acknowledged. */
export function standingInTheWay(findings: readonly Finding[], acknowledged: ReadonlySet<RuleId>): Finding[] {
  return findings.filter(
    ({ severity, ruleId }) => severity === "error" || (severity === "warning" && !acknowledged.has(ruleId)),
  );
}
