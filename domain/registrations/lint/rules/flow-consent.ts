import { hasTickedConsent } from "../../web/checks";
import { hitIf, type UseCasePlace, type UseCaseRule } from "../rule";
import type { RuleIdsOf } from "../rule-ids";
import { refuses, says } from "../words/sentences";

/** A rule that refuses a way of asking for consent. */
function refused(
  isSo: (text: string) => boolean,
  rule: Omit<UseCaseRule, "find"> & { message: string },
): UseCaseRule {
  const { message, ...known } = rule;
  return {
    ...known,
    find: ({ useCase: { messageFlow } }) =>
      hitIf<UseCasePlace>(isSo(messageFlow), { field: "messageFlow", message }),
  };
}

export const flowConsentRules = {
  "FLW-CON-01": refused(refuses.bundled, {
    severity: "error",
    message: "Consent looks bundled with something else, or forced.",
    fix: "Ask for it by itself, with a box that is not ticked and need not be.",
    prevents: ["803", "2100"],
  }),
  "FLW-CON-02": {
    severity: "warning",
    fix: "Untick it.",
    prevents: ["803"],
    find: ({ optInPage }) =>
      hitIf(optInPage !== null && hasTickedConsent(optInPage) === "found", {
        field: "messageFlow",
        message: "On the page where people agree, a box is ticked already.",
      }),
  },
  "FLW-CON-03": refused(refuses.onlyInTerms, {
    severity: "error",
    message: "Consent is only part of the terms or the privacy policy.",
    fix: "Put a sentence of its own at the form.",
    prevents: ["803"],
  }),
  "FLW-CON-04": {
    severity: "error",
    fix: "Use a form on the web or on paper, or a keyword that people text.",
    prevents: ["2101"],
    find: ({ useCase: { messageFlow, messageType, useCase, optInPaths } }) => {
      const isMarketing = useCase === "MARKETING" || messageType === "PROMOTIONAL";
      return hitIf(isMarketing && (optInPaths.includes("VERBAL") || refuses.verbal(messageFlow)), {
        field: "messageFlow",
        message: "Marketing needs consent in writing; here people agree by speaking.",
      });
    },
  },
  "FLW-CON-05": refused((text) => refuses.bought(text), {
    severity: "error",
    message: "Numbers are bought, rented, collected or come from others.",
    fix: "This is not allowed: ask people yourself.",
    prevents: ["708", "2100"],
  }),
  "FLW-CON-06": refused(refuses.shared, {
    severity: "warning",
    message: "People agree to several brands or “partners” at once.",
    fix: "Ask for one brand at a time.",
    prevents: ["708"],
  }),
  "FLW-VRB-01": {
    severity: "error",
    fix: "Add the words that are read to people.",
    prevents: ["2105"],
    find: ({ useCase: { messageFlow, optInPaths } }) =>
      hitIf(optInPaths.includes("VERBAL") && !says.script(messageFlow), {
        field: "messageFlow",
        message: "People agree by speaking, but the words that are read to them are missing.",
      }),
  },
  "FLW-KEY-01": {
    severity: "error",
    fix: "Give the keyword and the answer, and say where the keyword is advertised.",
    prevents: ["806"],
    find: ({ useCase: { optInPaths, optinKeywords, optinMessage, messageFlow } }) => {
      if (!optInPaths.includes("TEXT")) return [];
      const isAdvertised = optinKeywords
        .split(",")
        .some((word) => word !== "" && messageFlow.toLowerCase().includes(word.toLowerCase()));
      return hitIf(optinKeywords === "" || optinMessage === "" || !isAdvertised, {
        field: "optinKeywords",
        message: "People text to join, but the keyword, the answer, or where it is advertised is missing.",
      });
    },
  },
  "FLW-DBL-01": {
    severity: "info",
    fix: "Let people confirm: “Reply YES to confirm”.",
    prevents: [],
    find: ({ useCase: { messageFlow, optinMessage } }) =>
      hitIf(messageFlow !== "" && !says.doubleOptIn(`${messageFlow} ${optinMessage}`), {
        field: "messageFlow",
        message: "A double opt-in is refused less often, and proves more.",
      }),
  },
} satisfies Record<RuleIdsOf<"FLW-CON" | "FLW-VRB" | "FLW-KEY" | "FLW-DBL">, UseCaseRule>;
