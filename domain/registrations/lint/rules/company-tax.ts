import { einDigits, isIssuedPrefix, isMadeUp, looksPersonal } from "../../company/tax-id";
import { type CompanyRule, type CompanySubject, hitIf } from "../rule";
import type { RuleIdsOf } from "../rule-ids";

/** The tax ID of a company in the US, as far as it is there to be judged. */
function usTaxId({ company, isSimulated }: CompanySubject): string | null {
  const country = company.einIssuingCountry || company.country;
  return country === "US" && company.ein !== "" && !isSimulated ? company.ein : null;
}

function digitsOf(subject: CompanySubject): string | null {
  const written = usTaxId(subject);
  return written === null ? null : einDigits(written);
}

export const companyTaxRules = {
  "BRD-EIN-01": {
    severity: "error",
    fix: "Copy it from the IRS letter CP-575 or 147C.",
    prevents: ["TAX_ID", "30799"],
    find: (subject) => {
      const written = usTaxId(subject);
      if (written === null || einDigits(written) || looksPersonal(written)) return [];
      const found = written.replace(/\D/g, "").length;
      return [{ field: "ein", message: `A US tax ID has nine digits (12-3456789); found ${found}.` }];
    },
  },
  "BRD-EIN-02": {
    severity: "error",
    fix: "Check the number against the IRS letter.",
    prevents: ["TAX_ID"],
    find: (subject) => {
      const digits = digitsOf(subject);
      if (!digits || isIssuedPrefix(digits) || isMadeUp(digits)) return [];
      return [
        {
          field: "ein",
          message: `The IRS has never issued a tax ID that begins with ${digits.slice(0, 2)}.`,
        },
      ];
    },
  },
  "BRD-EIN-03": {
    severity: "error",
    fix: "Use the real one, or try things out with the simulator.",
    prevents: ["TAX_ID"],
    find: (subject) => {
      const digits = digitsOf(subject);
      return hitIf(digits !== null && isMadeUp(digits), {
        field: "ein",
        message: "This looks like a number that was made up.",
      });
    },
  },
  "BRD-EIN-04": {
    severity: "warning",
    fix: "Register use cases under that company: all of them share T-Mobile’s daily cap anyway.",
    prevents: ["711"],
    find: ({ sameTaxId: [first] }) =>
      first === undefined
        ? []
        : [
            {
              field: "ein",
              message: `“${first}” has this tax ID too; the registry takes five companies with one.`,
            },
          ],
  },
  "BRD-EIN-05": {
    severity: "warning",
    fix: "Use an EIN, or register as a sole proprietor.",
    prevents: ["TAX_ID"],
    find: (subject) =>
      hitIf(looksPersonal(usTaxId(subject) ?? ""), {
        field: "ein",
        message: "This is written like a personal social security number, which has no business here.",
      }),
  },
} satisfies Record<RuleIdsOf<"BRD-EIN">, CompanyRule>;
