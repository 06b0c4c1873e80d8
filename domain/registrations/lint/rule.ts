import type { Company, CompanyField } from "../company/fields";
import type { CompanyIdentity, MailProof } from "../company/status";
import type { Value } from "../fields/field";
import type { UseCase, UseCaseField } from "../use-cases/fields";
import type { UseCaseKind } from "../use-cases/kinds";
import type { Look } from "../web/look";
import type { Lists } from "./words/lists";

/** `error` keeps a form from being submitted; `warning` wants an acknowledgement, kept with the version; `info` nothing. */
export type Severity = "error" | "warning" | "info";

/** What one rule found at one place. What is left out is as the rule says. */
export interface Hit<Field extends string> {
  field: Field;
  message: string;
  severity?: Severity;
  fix?: string;
  /** What the field would better hold. */
  better?: Value;
}

export interface Rule<Subject, Field extends string> {
  severity: Severity;
  fix: string;
  /** Codes of the outside that it prevents. */
  prevents: readonly string[];
  find: (subject: Subject) => Hit<Field>[];
}

/** What is known of a company beside its form. A look that is null was not taken yet: its rules are silent. */
export interface CompanySubject {
  company: Company;
  lists: Lists;
  /** Companies here with the same tax ID. */
  sameTaxId: readonly string[];
  /** For the simulator: made-up tax IDs are meant to be. */
  isSimulated: boolean;
  isRegisteredElsewhere: boolean;
  website: Look | null;
  /** Whether the business contact's domain takes mail. */
  mailExchange: "found" | "not_found" | "could_not_check" | null;
}
export type CompanyRule = Rule<CompanySubject, CompanyField>;

export type UseCasePlace = UseCaseField | `samples.${number}`;

export interface UseCaseSubject {
  useCase: UseCase;
  company: Company;
  lists: Lists;
  identity: CompanyIdentity;
  mailProof: MailProof;
  isVetted: boolean;
  isCharity: boolean;
  /** What it would be given now. Null: not known. */
  terms: { attClass: string; perMinute: number; tmobilePerDay: number | null } | null;
  /** Of this company, beside this one. */
  activeUseCases: number;
  /** The registry's answer for this company; null: not asked yet. */
  allowedKinds: readonly UseCaseKind[] | null;
  leastSamples: number;
  /** The longest reply that the provider takes, where it is stricter than the registry. */
  replyLimit: number | null;
  website: Look | null;
  optInPage: Look | null;
  privacyPolicy: Look | null;
  termsPage: Look | null;
  /** By address, as it stands in a sample. */
  links: Readonly<Record<string, Look>>;
}
export type UseCaseRule = Rule<UseCaseSubject, UseCasePlace>;

/** A hit, or none. */
export const hitIf = <Field extends string>(isHit: boolean, hit: Hit<Field>): Hit<Field>[] =>
  isHit ? [hit] : [];

/** What a page should show and does not; where nobody could look, a warning that says so. */
export function unlessFound<Field extends string>(
  verdict: "found" | "not_found" | "could_not_check" | null,
  hit: Hit<Field>,
): Hit<Field>[] {
  if (verdict === "not_found") return [hit];
  if (verdict !== "could_not_check") return [];
  const message = `We could not check this: ${hit.message}`;
  return [{ ...hit, message, severity: "warning", fix: "Look at it yourself, as a reviewer will." }];
}
