import { companyRuleIds, type RuleId, useCaseRuleIds } from "./lint/rule-ids";
import { companyRules, useCaseRules } from "./lint/rules";

export type RejectionSource = "DCA" | "BANDWIDTH" | "TWILIO" | "PLIVO" | "TCR";

interface Reason {
  source: RejectionSource;
  /** In plain words. */
  why: string;
  /** The fields to look at. */
  fields: readonly string[];
}

const reasons =
  (source: RejectionSource) =>
  (...[why, ...fields]: [string, ...string[]]): Reason => ({ source, why, fields });
const dca = reasons("DCA");
const bandwidth = reasons("BANDWIDTH");
const twilio = reasons("TWILIO");
const plivo = reasons("PLIVO");
const tcr = reasons("TCR");

/** TDL-14, 10DLC 5.8: what reviewers answer, in words and with the fields to change. */
export const rejectionReasons: Readonly<Record<string, Reason>> = {
  506: dca("Texts are not in English.", "description", "messageFlow", "samples"),
  601: dca("The attributes do not fit the samples or the site.", "embeddedLink", "embeddedPhone", "ageGated"),
  602: dca("The samples do not fit the use case.", "samples", "useCase"),
  603: dca("The brand does not fit the site or the samples.", "samples", "displayName", "website"),
  611: dca(
    "The answers to STOP, HELP or an opt-in lack something.",
    "optoutMessage",
    "helpMessage",
    "optinMessage",
  ),
  701: dca("It is about cannabis. Do not submit it again.", "description", "samples"),
  702: dca("It is about firearms.", "description", "samples"),
  703: dca("It is sexual content.", "description", "samples"),
  704: dca("It is about gambling.", "description", "samples"),
  705: dca("It is hate or profanity.", "description", "samples"),
  706: dca("It is about alcohol, without an age gate.", "ageGated", "messageFlow"),
  707: dca("It is about tobacco, without an age gate.", "ageGated", "messageFlow"),
  708: dca("It is lead generation or affiliate marketing.", "description", "messageFlow"),
  709: dca("It is high-risk finance.", "description", "samples"),
  710: dca("A platform has registered in place of its customer.", "displayName", "samples"),
  711: dca("One tax ID stands for many companies.", "ein"),
  712: dca("It is about loans, and the attribute says otherwise.", "directLending"),
  713: dca("The e-mail address is not at the company’s domain.", "email"),
  801: dca("A sole proprietor has a company’s name.", "displayName", "entityType"),
  802: dca("A sole proprietor has a company’s name.", "displayName", "entityType"),
  803: dca("The box is ticked already, or consent is forced.", "messageFlow"),
  804: dca("Nobody can see where people agree.", "messageFlow", "website", "optInScreenshots"),
  805: dca("The privacy policy is missing, or shares opt-ins.", "privacyPolicyLink"),
  806: dca("Where people agree, something has to be said that is not.", "messageFlow"),
  807: dca("The website does not look like the company’s own.", "website"),
  1100: bandwidth("There is no website.", "website"),
  1101: bandwidth("There is nothing at the website’s address.", "website"),
  1103: bandwidth("The website’s certificate does not hold.", "website"),
  2100: bandwidth("There is no consent.", "messageFlow"),
  2101: bandwidth("Marketing without consent in writing.", "messageFlow", "optInPaths"),
  2102: bandwidth("Information without explicit consent.", "messageFlow"),
  2103: bandwidth("The page where people agree does not open.", "messageFlow"),
  2104: bandwidth("The page where people agree is not the right one.", "messageFlow"),
  2105: bandwidth("The words that are read to people are missing.", "messageFlow"),
  2133: bandwidth("The brand is not named where people agree.", "messageFlow"),
  2134: bandwidth("The kind of messages is not said where people agree.", "messageFlow"),
  2135: bandwidth("How often messages come is not said where people agree.", "messageFlow"),
  2136: bandwidth("Rates are not mentioned where people agree.", "messageFlow"),
  2137: bandwidth("HELP is not mentioned where people agree.", "messageFlow"),
  2138: bandwidth("STOP is not mentioned where people agree.", "messageFlow"),
  2139: bandwidth("The page where people agree has no field for a phone number.", "messageFlow"),
  5108: bandwidth("The answer to an opt-in lacks something.", "optinMessage"),
  8000: bandwidth("It is political.", "useCase"),
  30883: twilio("The content is not allowed.", "description", "samples"),
  30884: twilio("It looks like spam or fraud. Do not submit it again.", "samples"),
  30885: twilio("It is of high risk. Do not submit it again.", "description"),
  30886: twilio("The description says too little.", "description"),
  30887: twilio("How to opt out is missing or odd.", "samples", "optoutKeywords"),
  30889: twilio("Phone numbers in samples do not fit the attribute.", "embeddedPhone", "samples"),
  30892: twilio("A link is shortened by a service that everybody uses.", "samples", "embeddedLinkSample"),
  30893: twilio("A sample is no real text.", "samples"),
  30899: twilio("A carrier has refused it."),
  30900: twilio("The use case is not open to this company.", "useCase", "subUseCases"),
  30901: twilio("The registry did not answer in time."),
  30902: twilio("A reviewer has refused it."),
  30909: twilio("How people agree says too little.", "messageFlow"),
  30930: twilio("The company has too many use cases."),
  30799: twilio("The company could not be verified.", "companyName", "ein"),
  1001: plivo("The content is prohibited.", "description", "samples"),
  1002: plivo("The provider stands as the brand.", "displayName"),
  1003: plivo("It is about loans.", "directLending"),
  1004: plivo("How people agree says too little.", "messageFlow"),
  TAX_ID: tcr("Legal name, tax ID and address do not belong together.", "companyName", "ein", "street"),
  STOCK_SYMBOL: tcr("The stock symbol is not the company’s.", "stockSymbol", "stockExchange"),
  NONPROFIT: tcr("The tax office does not know it as a non-profit.", "entityType", "ein"),
  GOVERNMENT_ENTITY: tcr("It is not known as a government.", "entityType"),
  OTHERS: tcr("The registry gives no further reason."),
};

export interface Rejection {
  code: string;
  why: string;
  fields: readonly string[];
  /** Rules that look for it: what they now find is the likely reason. None: our checks cannot see it. */
  rules: RuleId[];
}

/** What a code of the outside means here; what it said itself where the code is not known. */
export function readRejection(code: string, said: string): Rejection {
  const known = rejectionReasons[code];
  return { code, why: known?.why ?? said, fields: known?.fields ?? [], rules: rulesAgainst(code) };
}

function rulesAgainst(code: string): RuleId[] {
  return [
    ...companyRuleIds.filter((id) => companyRules[id].prevents.includes(code)),
    ...useCaseRuleIds.filter((id) => useCaseRules[id].prevents.includes(code)),
  ];
}
