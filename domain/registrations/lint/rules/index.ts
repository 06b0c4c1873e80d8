import type { CompanyRule, UseCaseRule } from "../rule";
import type { CompanyRuleId, UseCaseRuleId } from "../rule-ids";
import { attributeRules } from "./attributes";
import { companyContactRules } from "./company-contact";
import { companyNameRules } from "./company-names";
import { companyTaxRules } from "./company-tax";
import { companyWebRules } from "./company-web";
import { contentRules } from "./content";
import { flowConsentRules } from "./flow-consent";
import { flowWordRules } from "./flow-words";
import { policyRules } from "./policies";
import { replyRules } from "./replies";
import { sampleLinkRules } from "./sample-links";
import { sampleValueRules } from "./sample-values";
import { sampleWordRules } from "./sample-words";
import { useCaseBasicRules } from "./use-case-basics";
import { useCaseTextRules } from "./use-case-texts";

/** Every rule there is; one that is missing does not compile. */
export const companyRules: Readonly<Record<CompanyRuleId, CompanyRule>> = {
  ...companyTaxRules,
  ...companyNameRules,
  ...companyContactRules,
  ...companyWebRules,
};

export const useCaseRules: Readonly<Record<UseCaseRuleId, UseCaseRule>> = {
  ...useCaseBasicRules,
  ...useCaseTextRules,
  ...sampleWordRules,
  ...sampleValueRules,
  ...sampleLinkRules,
  ...flowWordRules,
  ...flowConsentRules,
  ...policyRules,
  ...replyRules,
  ...contentRules,
  ...attributeRules,
};
