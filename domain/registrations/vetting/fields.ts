import { type Fields, optionsOf, type ValuesOf } from "../fields/field";

const imported = { field: "mode", is: "EQUALS", values: ["IMPORT"] } as const;
const political = { field: "vettingClass", is: "EQUALS", values: ["POLITICAL"] } as const;

/** TDL-6, 10DLC 2.2: a score is ordered, or one that another provider gave is brought along. */
export const vettingFields = {
  mode: {
    type: "choice",
    label: "How",
    help: "Order a new score, or import one that you have.",
    required: "REQUIRED",
    options: optionsOf({ ORDER: "Order a score", IMPORT: "Import a report" }),
    initial: "ORDER",
  },
  provider: {
    type: "choice",
    label: "Vetting provider",
    help: "Campaign Verify is for political organisations alone.",
    required: "REQUIRED",
    options: optionsOf({ AEGIS: "Aegis Mobile", WMC: "WMC Global", CV: "Campaign Verify" }),
    initial: "AEGIS",
  },
  vettingClass: {
    type: "choice",
    label: "Kind",
    help: "Standard is enough for nearly everybody.",
    required: "REQUIRED",
    options: optionsOf({ STANDARD: "Standard", ENHANCED: "Enhanced", POLITICAL: "Political" }),
    initial: "STANDARD",
  },
  vettingId: {
    type: "text",
    label: "Report number",
    help: "The provider’s own number of the report.",
    required: { rules: [{ all: [imported], outcome: "REQUIRED" }], otherwise: "DISALLOWED" },
    most: 100,
  },
  vettingToken: {
    type: "text",
    label: "Token",
    help: "What Campaign Verify mailed you.",
    required: {
      rules: [
        { all: [political], outcome: "REQUIRED" },
        { all: [imported], outcome: "OPTIONAL" },
      ],
      otherwise: "DISALLOWED",
    },
    most: 500,
    isSecret: true,
  },
} as const satisfies Fields;

export type Vetting = ValuesOf<typeof vettingFields>;
