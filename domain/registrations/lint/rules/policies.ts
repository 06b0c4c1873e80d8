import { keepsOptInsPrivate, lackingInTerms, sharesInGeneral } from "../../web/checks";
import { registrableDomain } from "../../web/domains";
import { hitIf, type UseCaseRule, unlessFound } from "../rule";
import type { RuleIdsOf } from "../rule-ids";

const links = ["privacyPolicyLink", "termsAndConditionsLink"] as const;

export const policyRules = {
  "POL-PRI-01": {
    severity: "error",
    fix: "Bring it up again, or correct the address.",
    prevents: ["805"],
    find: ({ privacyPolicy }) =>
      hitIf(privacyPolicy?.kind === "unreachable" || privacyPolicy?.kind === "bad_certificate", {
        field: "privacyPolicyLink",
        message: `The privacy policy does not open: ${privacyPolicy && "why" in privacyPolicy ? privacyPolicy.why : ""}.`,
      }),
  },
  "POL-PRI-02": {
    severity: "error",
    fix: "Add: “Mobile numbers and opt-in data are not shared with or sold to third parties for marketing.”",
    prevents: ["805"],
    find: ({ privacyPolicy }) =>
      privacyPolicy?.kind === "seen" || privacyPolicy?.kind === "unseen"
        ? unlessFound(keepsOptInsPrivate(privacyPolicy), {
            field: "privacyPolicyLink",
            message:
              "The policy does not say that mobile numbers and opt-ins are not shared with third parties.",
          })
        : [],
  },
  "POL-PRI-03": {
    severity: "warning",
    fix: "Except texts and opt-ins from it.",
    prevents: ["805"],
    find: ({ privacyPolicy }) => {
      if (privacyPolicy === null || keepsOptInsPrivate(privacyPolicy) === "found") return [];
      return hitIf(sharesInGeneral(privacyPolicy) === "found", {
        field: "privacyPolicyLink",
        message: "The policy shares data with partners in general, without an exception for texts.",
      });
    },
  },
  "POL-TRM-01": {
    severity: "warning",
    fix: "Add it to the terms.",
    prevents: ["806"],
    find: ({ termsPage }) => {
      const lacking = termsPage === null ? [] : lackingInTerms(termsPage);
      return hitIf(lacking.length > 0, {
        field: "termsAndConditionsLink",
        message: `The terms do not say: ${lacking.join(", ")}.`,
      });
    },
  },
  "POL-DOM-01": {
    severity: "warning",
    fix: "Put it on the company’s own domain.",
    prevents: ["805"],
    find: ({ useCase, company }) => {
      const own = registrableDomain(company.website);
      return links.flatMap((field) => {
        const at = registrableDomain(useCase[field]);
        return hitIf(own !== null && at !== null && at !== own, {
          field,
          message: `It is on ${at}, not on the website’s domain ${own}.`,
        });
      });
    },
  },
} satisfies Record<RuleIdsOf<"POL-PRI" | "POL-TRM" | "POL-DOM">, UseCaseRule>;
