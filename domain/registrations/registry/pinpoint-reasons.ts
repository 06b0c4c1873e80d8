import { type Rejection, readRejection } from "../rejections";

/** TDL-14: the seventeen reasons of Pinpoint's user guide, and the reviewers' code that says the same. */
const pinpointReasons = {
  "Campaign attributes do not match website or sample messages": "601",
  "Use case does not match sample messages": "602",
  "Company does not match sample messages": "603",
  "Prohibited content: cannabis": "701",
  "Prohibited content: guns and ammunition": "702",
  "Prohibited content: SHAFT": "703",
  "Prohibited content: gambling": "704",
  "Prohibited content: hate": "705",
  "Prohibited content: alcohol without age gate": "706",
  "Prohibited content: tobacco or vape without age gate": "707",
  "Lead generation or affiliate marketing": "708",
  "High-risk financial lead generation": "709",
  "ISV or reseller mismatch": "710",
  "Direct lending attribute missing": "712",
  "E-mail domain is not the company's": "713",
  "Opt-in is not explicit": "806",
  "Website missing or not reachable": "1101",
} as const;
export type PinpointReason = keyof typeof pinpointReasons;
export const pinpointReasonNames = Object.keys(pinpointReasons) as PinpointReason[]; // the keys of the object above

/** What one of them means here: why, the fields to change, and the rules that look for it. */
export const readPinpointReason = (reason: PinpointReason): Rejection =>
  readRejection(pinpointReasons[reason], reason);
