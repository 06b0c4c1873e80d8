import type { Fields } from "../fields/field";

/** What the texts look like. */
export const contentFields = {
  samples: {
    type: "texts",
    label: "Samples",
    help: "Two to five real texts, one for each purpose at least. Values in brackets: “Hi [Ana]”.",
    example:
      "Acme: Hi [Ana], your order [10482] has shipped. Track: https://acme.example/t/[code]. Reply STOP to opt out",
    required: "REQUIRED",
    fewest: 2,
    mostTexts: 5,
    least: 20,
    most: 1_024,
  },
  mmsSamples: {
    type: "files",
    label: "MMS samples",
    help: "PNG, JPEG or GIF.",
    required: {
      rules: [{ all: [{ field: "capabilities", is: "IN", values: ["MMS"] }], outcome: "REQUIRED" }],
      otherwise: "DISALLOWED",
    },
    mostFiles: 5,
  },
  embeddedLink: {
    type: "yes_no",
    label: "Texts have links",
    help: "As the samples show.",
    required: "REQUIRED",
  },
  embeddedLinkSample: {
    type: "text",
    label: "Such a link",
    help: "At the brand’s own domain, or its own short one.",
    example: "https://acme.example/t/4821",
    required: {
      rules: [{ all: [{ field: "embeddedLink", is: "EQUALS", values: ["true"] }], outcome: "REQUIRED" }],
      otherwise: "DISALLOWED",
    },
    most: 255,
  },
  embeddedPhone: {
    type: "yes_no",
    label: "Texts have phone numbers",
    help: "Others than the support line’s.",
    required: "REQUIRED",
  },
  numberPool: {
    type: "yes_no",
    label: "Number pool",
    help: "For more than 49 numbers; T-Mobile has to approve it.",
    required: "REQUIRED",
    initial: false,
  },
  ageGated: {
    type: "yes_no",
    label: "For adults",
    help: "Alcohol, tobacco and the like: people give their whole date of birth before they agree.",
    required: "REQUIRED",
    initial: false,
  },
  directLending: {
    type: "yes_no",
    label: "Loans",
    help: "Whether the brand itself lends money, in any form.",
    required: "REQUIRED",
    initial: false,
  },
  affiliateMarketing: {
    type: "yes_no",
    label: "Affiliate marketing",
    help: "Not allowed on 10DLC.",
    required: "REQUIRED",
    mustBe: false,
    initial: false,
  },
} as const satisfies Fields;
