import { asksForPhone } from "../../web/checks";
import { linksIn } from "../../web/domains";
import { hitIf, type UseCasePlace, type UseCaseRule, unlessFound } from "../rule";
import type { RuleIdsOf } from "../rule-ids";
import { namesBrand } from "../words/brand-name";
import { says } from "../words/sentences";

interface Wanted {
  isSaid: (text: string) => boolean;
  /** What is wrong without it. */
  lacking: string;
  fix: string;
  prevents: readonly string[];
}

/** A rule that wants something to be said where people agree. */
function said({ isSaid, lacking, ...rule }: Wanted): UseCaseRule {
  return {
    severity: "error",
    ...rule,
    find: ({ useCase: { messageFlow } }) =>
      hitIf<UseCasePlace>(messageFlow !== "" && !isSaid(messageFlow), {
        field: "messageFlow",
        message: `${lacking} where people agree.`,
      }),
  };
}

export const flowWordRules = {
  "FLW-LEN-01": {
    severity: "error",
    fix: "Describe each way in full.",
    prevents: ["1004", "30909"],
    find: ({ useCase: { messageFlow } }) => {
      const length = [...messageFlow.trim()].length;
      return hitIf(length < 40 || length > 2_048, {
        field: "messageFlow",
        message: `How people agree needs 40 to 2,048 characters; it has ${length.toLocaleString("en")}.`,
      });
    },
  },
  "FLW-URL-01": {
    severity: "error",
    fix: "Give the public address; where it is behind a login, on paper or spoken, add a picture.",
    prevents: ["804", "2139"],
    find: ({ useCase: { messageFlow, optInScreenshots } }) =>
      hitIf(messageFlow !== "" && linksIn(messageFlow).length === 0 && optInScreenshots.length === 0, {
        field: "messageFlow",
        message: "There is neither a link to the place where people agree nor a picture of it.",
      }),
  },
  "FLW-URL-02": {
    severity: "error",
    fix: "Mend the page.",
    prevents: ["2103", "2104"],
    find: ({ optInPage }) => {
      if (optInPage === null || optInPage.kind === "seen") return [];
      if (optInPage.kind === "unseen")
        return [
          {
            field: "messageFlow",
            message: `We could not check the page where people agree: ${optInPage.why}.`,
            severity: "warning",
            fix: "Open it yourself, in a private window, as a reviewer will.",
          },
        ];
      return [
        { field: "messageFlow", message: `The page where people agree does not open: ${optInPage.why}.` },
      ];
    },
  },
  "FLW-URL-03": {
    severity: "warning",
    fix: "Add one, or describe the other way.",
    prevents: ["2139"],
    find: ({ optInPage }) =>
      optInPage?.kind === "seen"
        ? unlessFound(asksForPhone(optInPage), {
            field: "messageFlow",
            message: "The page where people agree has no field for a phone number.",
          })
        : [],
  },
  "FLW-FRQ-01": said({
    isSaid: says.frequency,
    lacking: "How often messages come is not said",
    fix: "“Up to 4 msgs/month”, or “Message frequency varies”.",
    prevents: ["2135", "806"],
  }),
  "FLW-RAT-01": said({
    isSaid: says.rates,
    lacking: "“Message and data rates may apply” is missing",
    fix: "Add “Msg & data rates may apply”.",
    prevents: ["2136", "806"],
  }),
  "FLW-STP-01": said({
    isSaid: says.stop,
    lacking: "How to opt out is not said",
    fix: "“Reply STOP to opt out”.",
    prevents: ["2138", "806"],
  }),
  "FLW-HLP-01": said({
    isSaid: says.help,
    lacking: "How to get help is not said",
    fix: "“Reply HELP for help”.",
    prevents: ["2137", "806"],
  }),
  "FLW-BRD-01": {
    severity: "error",
    fix: "Name it.",
    prevents: ["2133"],
    find: ({ useCase: { messageFlow }, company: { displayName } }) =>
      hitIf(messageFlow !== "" && displayName !== "" && !namesBrand(messageFlow, displayName), {
        field: "messageFlow",
        message: `“${displayName}” is not named where people agree.`,
      }),
  },
  "FLW-TYP-01": said({
    isSaid: says.purpose,
    lacking: "What kind of messages come is not said",
    fix: "Say it: order updates, offers, codes.",
    prevents: ["2134"],
  }),
  "FLW-PRI-01": {
    severity: "error",
    fix: "Give the address of the privacy policy.",
    prevents: ["805", "806"],
    find: ({ useCase: { privacyPolicyLink } }) =>
      hitIf(privacyPolicyLink === "", {
        field: "privacyPolicyLink",
        message: "The privacy policy is missing.",
      }),
  },
  "FLW-TRM-01": {
    severity: "error",
    fix: "Give the address of the terms.",
    prevents: ["806"],
    find: ({ useCase: { termsAndConditionsLink } }) =>
      hitIf(termsAndConditionsLink === "", {
        field: "termsAndConditionsLink",
        message: "The terms and conditions are missing.",
      }),
  },
} satisfies Record<
  RuleIdsOf<
    | "FLW-LEN"
    | "FLW-URL"
    | "FLW-FRQ"
    | "FLW-RAT"
    | "FLW-STP"
    | "FLW-HLP"
    | "FLW-BRD"
    | "FLW-TYP"
    | "FLW-PRI"
    | "FLW-TRM"
  >,
  UseCaseRule
>;
