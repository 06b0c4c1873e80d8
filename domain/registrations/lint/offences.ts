import type { Company } from "../company/fields";
import type { UseCase } from "../use-cases/fields";
import type { Look } from "../web/look";
import { soundUseCase } from "./examples";
import type { UseCaseSubject } from "./rule";
import type { UseCaseRuleId } from "./rule-ids";

export interface Case {
  field: string;
  useCase?: Partial<UseCase>;
  company?: Partial<Company>;
  known?: Partial<UseCaseSubject>;
}

export const sound = soundUseCase.useCase;
const [first = "", second = ""] = sound.samples;
export const sample = (text: string) => ({ samples: [first, text] });
export const flow = (from: string | RegExp, to: string) => ({
  messageFlow: sound.messageFlow.replace(from, to),
});
const page = (html: string): Look => ({ kind: "seen", url: "https://acme.example/x", html });
const gone: Look = { kind: "unreachable", why: "it answers 404" };
const promotional = { useCase: "MARKETING", messageType: "PROMOTIONAL" } as const;

/** What each rule takes offence at. The sound use case is what it lets pass. */
export const offences: Record<UseCaseRuleId, Case> = {
  "CMP-BRD-01": { field: "useCase", known: { identity: "UNVERIFIED" } },
  "CMP-BRD-02": { field: "useCase", known: { isVetted: false } },
  "CMP-BRD-03": { field: "useCase", company: { entityType: "PUBLIC_PROFIT" } },
  "CMP-BRD-04": { field: "useCase", known: { activeUseCases: 100 } },
  "CMP-USE-01": { field: "useCase", known: { allowedKinds: ["2FA"] } },
  "CMP-USE-02": { field: "subUseCases", useCase: { useCase: "MIXED", subUseCases: ["2FA"] } },
  "CMP-USE-03": { field: "subUseCases", useCase: { subUseCases: ["2FA"] } },
  "CMP-USE-04": {
    field: "samples.1",
    useCase: sample("Acme: 20% off all mugs, shop now at our store on Pine Street."),
  },
  "CMP-USE-05": {
    field: "useCase",
    useCase: sample("Acme: Vote for Jane Doe on election day. Bring a friend along."),
  },
  "CMP-USE-06": { field: "useCase", useCase: { useCase: "CHARITY" } },
  "CMP-USE-07": {
    field: "samples",
    useCase: { useCase: "MIXED", subUseCases: ["DELIVERY_NOTIFICATION", "FRAUD_ALERT"] },
  },
  "CMP-USE-08": { field: "peakPartsPerDay", useCase: { peakPartsPerDay: 300_000 } },
  "CMP-DSC-01": { field: "description", useCase: { description: "Acme sends order updates." } },
  "CMP-DSC-02": {
    field: "description",
    useCase: { description: sound.description.replaceAll(/acme/gi, "Bolt") },
  },
  "CMP-DSC-03": {
    field: "description",
    useCase: { description: "Acme sends delivery notifications messages to our customers and users." },
  },
  "CMP-LNG-01": {
    field: "samples.1",
    useCase: sample(
      "Acme: Su pedido está listo para recoger en la tienda, por favor venga con su recibo de compra.",
    ),
  },
  "CMP-AFF-01": { field: "affiliateMarketing", useCase: { affiliateMarketing: true } },
  "CMP-LEN-01": { field: "helpMessage", useCase: { helpMessage: ` ${sound.helpMessage}` } },
  "SMP-CNT-01": { field: "samples", useCase: { samples: [first] } },
  "SMP-LEN-01": { field: "samples.1", useCase: sample("Acme: Hello.") },
  "SMP-DUP-01": { field: "samples.1", useCase: sample(first.replace("10482", "99")) },
  "SMP-BRD-01": {
    field: "samples.1",
    useCase: sample("Your parcel is waiting at our store on Pine Street."),
  },
  "SMP-OPT-01": {
    field: "samples.0",
    useCase: { samples: [first.replace(" Reply STOP to opt out", ""), second] },
  },
  "SMP-OPT-02": { field: "samples.1", useCase: promotional },
  "SMP-OPT-03": {
    field: "samples.1",
    useCase: sample("Acme: Your parcel is waiting on Pine Street. Reply 2 to quit."),
  },
  "SMP-VAR-01": {
    field: "samples.1",
    useCase: sample("Acme: Hi {#var}, your parcel is waiting at our store on Pine Street."),
  },
  "SMP-VAR-02": { field: "samples.1", useCase: sample("Acme: Lorem ipsum dolor sit amet, your parcel.") },
  "SMP-VAR-03": { field: "samples.1", useCase: sample("Acme: [your parcel is waiting at our store] today") },
  "SMP-LNK-01": {
    field: "samples.1",
    useCase: sample("Acme: Your parcel is waiting: https://bit.ly/3xYz bring an ID."),
  },
  "SMP-LNK-02": {
    field: "samples.1",
    useCase: sample("Acme: Your parcel is waiting: https://parcels.example/3 bring an ID."),
  },
  "SMP-LNK-03": {
    field: "samples.1",
    useCase: sample("Acme: Your parcel is waiting: http://acme.example/3 bring an ID."),
  },
  "SMP-LNK-04": { field: "embeddedLink", useCase: { embeddedLink: false } },
  "SMP-LNK-05": {
    field: "embeddedLink",
    useCase: { samples: [`${second} Reply STOP to opt out`, "Acme: We found your order."] },
  },
  "SMP-LNK-06": { field: "embeddedLinkSample", useCase: { embeddedLinkSample: "" } },
  "SMP-LNK-07": { field: "embeddedLinkSample", known: { links: { "https://acme.example/t/4821": gone } } },
  "SMP-LNK-08": {
    field: "samples.1",
    useCase: sample("Acme: Your parcel is waiting: https://10.1.2.3/app bring an ID."),
  },
  "SMP-PHN-01": {
    field: "embeddedPhone",
    useCase: sample("Acme: Your parcel is waiting, call 425-555-0199 for the driver."),
  },
  "SMP-PHN-02": { field: "embeddedPhone", useCase: { embeddedPhone: true } },
  "SMP-SEG-01": { field: "samples.1", useCase: sample(`${second} ${second}`) },
  "SMP-SEG-02": {
    field: "samples.1",
    useCase: sample("Acme: Your parcel’s waiting at our store on Pine Street."),
  },
  "SMP-STY-01": {
    field: "samples.1",
    useCase: sample("Acme: YOUR PARCEL IS WAITING AT OUR STORE!!! COME NOW"),
  },
  "SMP-2FA-01": { field: "samples.0", useCase: { useCase: "2FA" } },
  "FLW-LEN-01": { field: "messageFlow", useCase: { messageFlow: "On our site." } },
  "FLW-URL-01": { field: "messageFlow", useCase: flow(/https:\S+/g, "our page") },
  "FLW-URL-02": { field: "messageFlow", known: { optInPage: gone } },
  "FLW-URL-03": { field: "messageFlow", known: { optInPage: page("<form><input name='email'></form>") } },
  "FLW-FRQ-01": { field: "messageFlow", useCase: flow("Up to 4 msgs/month. ", "") },
  "FLW-RAT-01": { field: "messageFlow", useCase: flow("Msg & data rates may apply. ", "") },
  "FLW-STP-01": { field: "messageFlow", useCase: flow(", STOP to opt out", "") },
  "FLW-HLP-01": { field: "messageFlow", useCase: flow("Reply HELP for help, ", "Reply ") },
  "FLW-BRD-01": { field: "messageFlow", useCase: flow(/acme/gi, "bolt") },
  "FLW-TYP-01": { field: "messageFlow", useCase: flow("order updates by text", "texts") },
  "FLW-PRI-01": { field: "privacyPolicyLink", useCase: { privacyPolicyLink: "" } },
  "FLW-TRM-01": { field: "termsAndConditionsLink", useCase: { termsAndConditionsLink: "" } },
  "FLW-CON-01": {
    field: "messageFlow",
    useCase: flow("The box is optional.", "By creating an account you agree to get texts."),
  },
  "FLW-CON-02": {
    field: "messageFlow",
    known: { optInPage: page("<input type=tel><label><input type=checkbox checked> Text me offers</label>") },
  },
  "FLW-CON-03": {
    field: "messageFlow",
    useCase: flow("The box is optional.", "Consent is part of our terms of service."),
  },
  "FLW-CON-04": {
    field: "messageFlow",
    useCase: { ...promotional, ...flow("At https", "Verbally, or at https") },
  },
  "FLW-CON-05": {
    field: "messageFlow",
    useCase: flow("The box is optional.", "We also use purchased lists."),
  },
  "FLW-CON-06": {
    field: "messageFlow",
    useCase: flow("The box is optional.", "It is for Acme and our partners."),
  },
  "FLW-VRB-01": { field: "messageFlow", useCase: { optInPaths: ["VERBAL"], ...flow(/“[^”]*”/, "a box") } },
  "FLW-KEY-01": { field: "optinKeywords", useCase: { optInPaths: ["TEXT"], optinKeywords: "JOIN" } },
  "FLW-DBL-01": { field: "messageFlow", useCase: flow(" Then they reply YES to a first text.", "") },
  "POL-PRI-01": { field: "privacyPolicyLink", known: { privacyPolicy: gone } },
  "POL-PRI-02": { field: "privacyPolicyLink", known: { privacyPolicy: page("We like privacy.") } },
  "POL-PRI-03": {
    field: "privacyPolicyLink",
    known: { privacyPolicy: page("We may share your data with our partners.") },
  },
  "POL-TRM-01": { field: "termsAndConditionsLink", known: { termsPage: page("Reply STOP to opt out.") } },
  "POL-DOM-01": {
    field: "privacyPolicyLink",
    useCase: { privacyPolicyLink: "https://policies.example/acme" },
  },
  "KEY-STP-01": { field: "optoutKeywords", useCase: { optoutKeywords: "STOP,END" } },
  "KEY-STP-02": {
    field: "optoutMessage",
    useCase: { optoutMessage: "You will receive no further messages." },
  },
  "KEY-STP-03": {
    field: "optoutMessage",
    useCase: { optoutMessage: "Acme: You are unsubscribed now. Goodbye." },
  },
  "KEY-STP-04": {
    field: "optoutMessage",
    useCase: { optoutMessage: `${sound.optoutMessage} 20% off: https://acme.example` },
  },
  "KEY-HLP-01": {
    field: "helpMessage",
    useCase: { helpMessage: "Acme: Ask us. Msg & data rates may apply. Reply STOP to opt out." },
  },
  "KEY-HLP-02": {
    field: "helpMessage",
    useCase: { helpMessage: "Acme: For help email support@acme.example." },
  },
  "KEY-OIN-01": {
    field: "optinMessage",
    useCase: { optinMessage: "Acme: You are subscribed to order updates." },
  },
  "KEY-LEN-01": {
    field: "helpMessage",
    useCase: { helpMessage: `${sound.helpMessage} ${"We are here. ".repeat(5)}`.trim() },
  },
  "KEY-ENC-01": { field: "helpMessage", useCase: { helpMessage: sound.helpMessage.replace("For", "“For”") } },
  "KEY-FMT-01": { field: "helpKeywords", useCase: { helpKeywords: "HELP, INFO" } },
  "KEY-CLS-01": { field: "optinKeywords", useCase: { optinKeywords: "JOIN,HELP" } },
  "KEY-CLS-02": { field: "optinKeywords", useCase: { optinKeywords: "YES" } },
  "CNT-SEX-01": {
    field: "samples.1",
    useCase: sample("Acme: Your erotic novel is waiting at our store on Pine Street."),
  },
  "CNT-HAT-01": {
    field: "samples.1",
    useCase: sample("Acme: Your shit is waiting at our store on Pine Street."),
  },
  "CNT-CAN-01": {
    field: "samples.1",
    useCase: sample("Acme: Your CBD oil is waiting at our store on Pine Street."),
  },
  "CNT-ALC-01": {
    field: "samples.1",
    useCase: sample("Acme: Your whiskey is waiting at our store on Pine Street."),
  },
  "CNT-TOB-01": {
    field: "samples.1",
    useCase: sample("Acme: Your vape is waiting at our store on Pine Street."),
  },
  "CNT-GUN-01": {
    field: "samples.1",
    useCase: sample("Acme: Your ammo is waiting at our store on Pine Street."),
  },
  "CNT-GAM-01": {
    field: "samples.1",
    useCase: sample("Acme: Your casino chips are waiting at our store on Pine Street."),
  },
  "CNT-LOA-01": {
    field: "samples.1",
    useCase: sample("Acme: Your payday loan is waiting at our store on Pine Street."),
  },
  "CNT-LOA-02": {
    field: "samples.1",
    useCase: sample("Acme: Your mortgage papers are waiting on Pine Street."),
  },
  "CNT-LED-01": {
    field: "samples.1",
    useCase: sample("Acme: Compare quotes for your parcel on Pine Street today."),
  },
  "CNT-SWP-01": {
    field: "samples.1",
    useCase: sample("Acme: Our giveaway is waiting at our store on Pine Street."),
  },
  "CNT-HLT-01": {
    field: "samples.1",
    useCase: sample("Acme: Your test result is waiting at our store on Pine Street."),
  },
  "CNT-PII-01": {
    field: "samples.1",
    useCase: sample("Acme: Your parcel for jane.doe@gmail.com is waiting on Pine Street."),
  },
  "ATR-AGE-01": { field: "ageGated", useCase: { ageGated: true } },
  "ATR-POL-01": { field: "numberPool", useCase: { plannedNumbers: 50 } },
  "ATR-ISV-01": {
    field: "samples",
    useCase: sample("Bolt Couriers: Your Acme parcel is waiting on Pine Street."),
  },
  "ATR-VOI-01": { field: "capabilities", useCase: { capabilities: ["SMS", "VOICE"] } },
  "ATR-MMS-01": { field: "mmsSamples", useCase: { capabilities: ["SMS", "MMS"] } },
};
