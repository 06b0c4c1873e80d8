import { verticalWords } from "../company/options";
import { type Fields, type Option, optionsOf, type ValuesOf } from "../fields/field";
import { consentFields } from "./consent-fields";
import { contentFields } from "./content-fields";
import { type UseCaseKind, useCaseKindIds, useCaseKinds } from "./kinds";

const optionOf = (id: UseCaseKind): Option<UseCaseKind> => ({ id, label: useCaseKinds[id].label });
const withSubs = { field: "useCase", is: "IN", values: ["MIXED", "LOW_VOLUME"] } as const;

/** TDL-8 to TDL-12, 10DLC 2.3: a registered use case ("10DLC campaign"; no campaign of marketing). */
export const useCaseFields = {
  name: {
    type: "text",
    label: "Name",
    help: "Your own, for this console. The registry does not see it.",
    example: "Order updates",
    required: "REQUIRED",
    most: 128,
  },
  useCase: {
    type: "choice",
    label: "Use case",
    help: "What these texts are for. It cannot be changed later.",
    required: "REQUIRED",
    options: useCaseKindIds.map(optionOf),
  },
  subUseCases: {
    type: "choices",
    label: "Purposes",
    help: "Mixed: two to five. Low volume: one to five.",
    required: { rules: [{ all: [withSubs], outcome: "REQUIRED" }], otherwise: "DISALLOWED" },
    options: useCaseKindIds.filter((id) => useCaseKinds[id].isSub).map(optionOf),
    mostChoices: 5,
  },
  description: {
    type: "long_text",
    label: "Description",
    help: "Who sends, to whom, what, and why. In English, and with the brand’s name.",
    example: "Acme sends order confirmations and delivery times to customers who ordered at acme.example.",
    required: "REQUIRED",
    least: 40,
    most: 4_096,
  },
  vertical: {
    type: "choice",
    label: "Line of business",
    help: "The company’s own where nothing is given.",
    required: "OPTIONAL",
    options: optionsOf(verticalWords),
  },
  capabilities: {
    type: "choices",
    label: "Used for",
    help: "Voice makes the review longer.",
    required: "REQUIRED",
    options: optionsOf({ SMS: "SMS", MMS: "MMS", VOICE: "Voice" }),
    mostChoices: 3,
    initial: ["SMS"],
  },
  messageType: {
    type: "choice",
    label: "Messages",
    help: "Marketing is promotional.",
    required: "REQUIRED",
    options: optionsOf({ TRANSACTIONAL: "Transactional", PROMOTIONAL: "Promotional" }),
  },
  ...consentFields,
  ...contentFields,
  plannedNumbers: {
    type: "number",
    label: "Numbers planned",
    help: "Up to 49 need no pool. More numbers give no more throughput.",
    required: "REQUIRED",
    least: 1,
    most: 5_000,
    initial: 1,
  },
  peakPartsPerDay: {
    type: "number",
    label: "Parts on the busiest day",
    help: "What you expect to send, in parts: it is held against the carriers’ caps.",
    required: "OPTIONAL",
    least: 1,
    most: 100_000_000,
  },
  autoRenewal: {
    type: "yes_no",
    label: "Renew by itself",
    help: "It is billed every three months. Without, it expires and its numbers fall silent.",
    required: "REQUIRED",
    initial: true,
  },
  termsAccepted: {
    type: "yes_no",
    label: "Terms of the registry",
    help: "You accept the terms under which use cases are registered.",
    required: "REQUIRED",
    mustBe: true,
  },
} as const satisfies Fields;

export type UseCase = ValuesOf<typeof useCaseFields>;
export type UseCaseField = keyof typeof useCaseFields;
