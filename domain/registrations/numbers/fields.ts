import { type Fields, optionsOf, type ValuesOf } from "../fields/field";

/** AWS's names (NUM-1). */
export const numberTypeWords = {
  TEN_DLC: "10DLC number",
  TOLL_FREE: "Toll-free number",
  SHORT_CODE: "Short code",
  LONG_CODE: "Long code",
  SIMULATOR: "Simulator number",
} as const;
export type NumberType = keyof typeof numberTypeWords;

/** NUM-6, NUM-12: what is asked when a number is bought. */
export const numberFields = {
  type: {
    type: "choice",
    label: "Kind of number",
    help: "A 10DLC number needs a registered use case, a toll-free number its own verification.",
    required: "REQUIRED",
    options: optionsOf(numberTypeWords),
    initial: "TEN_DLC",
  },
  capabilities: {
    type: "choices",
    label: "Used for",
    help: "Voice is chosen when a number is bought, and not later.",
    required: "REQUIRED",
    options: optionsOf({ SMS: "SMS", MMS: "MMS", VOICE: "Voice" }),
    mostChoices: 3,
    initial: ["SMS"],
  },
  messageType: {
    type: "choice",
    label: "Messages",
    help: "As the use case says.",
    required: "REQUIRED",
    options: optionsOf({ TRANSACTIONAL: "Transactional", PROMOTIONAL: "Promotional" }),
    initial: "TRANSACTIONAL",
  },
  areaCode: {
    type: "text",
    label: "Area code",
    help: "Three digits; none: any.",
    example: "206",
    required: {
      rules: [{ all: [{ field: "type", is: "EQUALS", values: ["TEN_DLC"] }], outcome: "OPTIONAL" }],
      otherwise: "DISALLOWED",
    },
    most: 3,
    pattern: { source: "[2-9]\\d{2}", message: "three digits, such as 206." },
  },
  pattern: {
    type: "text",
    label: "Digits it has",
    help: "Digits that stand somewhere in the number.",
    example: "2263",
    required: "OPTIONAL",
    most: 7,
    pattern: { source: "\\d+", message: "digits alone." },
  },
  quantity: {
    type: "number",
    label: "How many",
    help: "",
    required: "REQUIRED",
    least: 1,
    most: 10,
    initial: 1,
  },
} as const satisfies Fields;

export type NumberOrder = ValuesOf<typeof numberFields>;
