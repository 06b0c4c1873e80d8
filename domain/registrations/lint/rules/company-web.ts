import { isUnfinished, namesCompany } from "../../web/checks";
import { registrableDomain } from "../../web/domains";
import { type CompanyRule, hitIf, unlessFound } from "../rule";
import type { RuleIdsOf } from "../rule-ids";

export const companyWebRules = {
  "BRD-WEB-01": {
    severity: "error",
    fix: "Give one; a profile on a social network is the last resort.",
    prevents: ["804", "1100"],
    find: ({ company: { website } }) =>
      hitIf(website === "", {
        field: "website",
        message: "There is no website. Use cases of companies without one are refused.",
      }),
  },
  "BRD-WEB-02": {
    severity: "error",
    fix: "Bring it up again, or correct the address.",
    prevents: ["1101", "804"],
    find: ({ company, website }) => {
      if (website?.kind === "unreachable")
        return [{ field: "website", message: `${company.website} does not open: ${website.why}.` }];
      const message = `We could not look at ${company.website}: ${website?.kind === "unseen" ? website.why : ""}.`;
      const fix = "Open it yourself, in a private window, as a reviewer will.";
      return hitIf(website?.kind === "unseen", { field: "website", message, severity: "warning", fix });
    },
  },
  "BRD-WEB-03": {
    severity: "error",
    fix: "Renew the certificate.",
    prevents: ["1103"],
    find: ({ company, website }) =>
      website?.kind === "bad_certificate"
        ? [
            {
              field: "website",
              message: `The certificate of ${company.website} does not hold: ${website.why}.`,
            },
          ]
        : [],
  },
  "BRD-WEB-04": {
    severity: "warning",
    fix: "Publish what the company does.",
    prevents: ["804", "807"],
    find: ({ company, website }) =>
      hitIf(website !== null && isUnfinished(website) === "found", {
        field: "website",
        message: `${company.website} looks parked or under construction.`,
      }),
  },
  "BRD-WEB-05": {
    severity: "warning",
    fix: "Name the company on the page or in its imprint.",
    prevents: ["603", "807"],
    find: ({ company, website }) => {
      const names = [company.companyName, company.displayName].filter((name) => name !== "");
      if (website?.kind !== "seen" || names.length === 0) return [];
      return unlessFound(namesCompany(website, names), {
        field: "website",
        message: `Neither the legal nor the brand name stands on ${company.website}.`,
      });
    },
  },
  "BRD-WEB-06": {
    severity: "warning",
    fix: "Use a domain of the company’s own.",
    prevents: ["804"],
    find: ({ company, lists }) => {
      const domain = registrableDomain(company.website);
      return hitIf(domain !== null && lists.socialSites.includes(domain), {
        field: "website",
        message: `${domain} is a page among others’, not the company’s own site.`,
      });
    },
  },
  "BRD-WEB-07": {
    severity: "warning",
    fix: "Register the address that it leads to.",
    prevents: ["603"],
    find: ({ company, website }) => {
      if (website?.kind !== "seen") return [];
      const [given, reached] = [registrableDomain(company.website), registrableDomain(website.url)];
      return hitIf(given !== null && reached !== null && given !== reached, {
        field: "website",
        message: `The site leads to another domain: ${reached}.`,
      });
    },
  },
  "BRD-REG-01": {
    severity: "error",
    fix: "Choose to import it: that needs its number (B and six characters) and the consent of whoever registered it.",
    prevents: ["duplicate"],
    find: ({ isRegisteredElsewhere }) =>
      hitIf(isRegisteredElsewhere, {
        field: "companyName",
        message: "The company is registered by another provider already.",
      }),
  },
} satisfies Record<RuleIdsOf<"BRD-WEB" | "BRD-REG">, CompanyRule>;
