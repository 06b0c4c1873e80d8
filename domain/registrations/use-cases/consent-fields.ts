import { type Fields, optionsOf } from "../fields/field";

const byText = { field: "optInPaths", is: "IN", values: ["TEXT"] } as const;
const unseen = { field: "optInPaths", is: "IN", values: ["VERBAL", "PAPER", "LOGIN"] } as const;
const promotional = { field: "messageType", is: "EQUALS", values: ["PROMOTIONAL"] } as const;

const keywords = {
  most: 255,
  pattern: {
    source: "[A-Za-z0-9]{1,30}(,[A-Za-z0-9]{1,30})*",
    message: "letters and digits, 1 to 30 a word, commas between the words, no spaces.",
  },
} as const;

const reply = { least: 20, most: 320 } as const;

/** How people agree, and what they are answered. */
export const consentFields = {
  optInPaths: {
    type: "choices",
    label: "Where people agree",
    help: "Every place in which somebody can agree to these texts.",
    required: "REQUIRED",
    options: optionsOf({
      WEB: "On a public web page",
      LOGIN: "Behind a login",
      TEXT: "By texting a keyword",
      VERBAL: "By speaking to somebody",
      PAPER: "On paper",
      QR: "By a QR code",
    }),
    mostChoices: 6,
  },
  messageFlow: {
    type: "long_text",
    label: "How people agree",
    help: "Each way in full: where it is, what people read there, and what they tick. With a link a reviewer can open.",
    example:
      "At https://acme.example/alerts customers enter their number and tick a box that is not ticked before: “I agree to receive order updates from Acme. Up to 4 msgs/month. Msg & data rates may apply. Reply HELP for help, STOP to opt out. Privacy: https://acme.example/privacy Terms: https://acme.example/terms”.",
    required: "REQUIRED",
    least: 40,
    most: 2_048,
  },
  optInScreenshots: {
    type: "files",
    label: "Pictures of it",
    help: "Where a reviewer cannot look: behind a login, on paper, or the words that are spoken. PNG, JPEG or PDF, 5 MB each.",
    required: { rules: [{ all: [unseen], outcome: "REQUIRED" }], otherwise: "OPTIONAL" },
    mostFiles: 5,
  },
  subscriberOptin: {
    type: "yes_no",
    label: "People opt in",
    help: "Always.",
    required: "REQUIRED",
    mustBe: true,
    initial: true,
  },
  subscriberOptout: {
    type: "yes_no",
    label: "People can opt out",
    help: "Always.",
    required: "REQUIRED",
    mustBe: true,
    initial: true,
  },
  subscriberHelp: {
    type: "yes_no",
    label: "People get help",
    help: "Always.",
    required: "REQUIRED",
    mustBe: true,
    initial: true,
  },
  optinKeywords: {
    type: "text",
    label: "Opt-in keywords",
    help: "What people text to join.",
    example: "JOIN,ALERTS",
    required: { rules: [{ all: [byText], outcome: "REQUIRED" }], otherwise: "OPTIONAL" },
    ...keywords,
  },
  optinMessage: {
    type: "long_text",
    label: "Answer to an opt-in",
    help: "Brand, how often, rates, HELP and STOP.",
    example:
      "Acme: You are subscribed to order updates. Up to 4 msgs/mo. Msg & data rates may apply. Reply HELP for help, STOP to opt out.",
    required: {
      rules: [
        { all: [byText], outcome: "REQUIRED" },
        { all: [promotional], outcome: "REQUIRED" },
      ],
      otherwise: "OPTIONAL",
    },
    ...reply,
  },
  optoutKeywords: {
    type: "text",
    label: "Opt-out keywords",
    help: "The mandatory ones, and your own.",
    required: "REQUIRED",
    initial: "STOP,STOPALL,UNSUBSCRIBE,CANCEL,END,QUIT,REVOKE,OPTOUT",
    ...keywords,
  },
  optoutMessage: {
    type: "long_text",
    label: "Answer to STOP",
    help: "The brand, and that no more messages come. 160 characters are safe everywhere.",
    example: "Acme: You are unsubscribed and will receive no further messages. Reply START to resubscribe.",
    required: "REQUIRED",
    ...reply,
  },
  helpKeywords: {
    type: "text",
    label: "Help keywords",
    help: "HELP and INFO at least.",
    required: "REQUIRED",
    initial: "HELP,INFO",
    ...keywords,
  },
  helpMessage: {
    type: "long_text",
    label: "Answer to HELP",
    help: "The brand, and how to reach somebody. 160 characters are safe everywhere.",
    example:
      "Acme: For help email support@acme.example or call +12065550142. Msg & data rates may apply. Reply STOP to opt out.",
    required: "REQUIRED",
    ...reply,
  },
  privacyPolicyLink: {
    type: "text",
    label: "Privacy policy",
    help: "A public page that says: mobile numbers and opt-in data are not shared with third parties.",
    example: "https://acme.example/privacy",
    required: "REQUIRED",
    most: 255,
  },
  termsAndConditionsLink: {
    type: "text",
    label: "Terms and conditions",
    help: "A public page at the website’s domain.",
    example: "https://acme.example/terms",
    required: "REQUIRED",
    most: 255,
  },
} as const satisfies Fields;
