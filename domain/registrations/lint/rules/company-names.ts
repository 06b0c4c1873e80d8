import type { CompanyField } from "../../company/fields";
import { entityTypeWords } from "../../company/options";
import { registrableDomain } from "../../web/domains";
import { verdictOn } from "../../web/look";
import { pageOf } from "../../web/page";
import { type CompanyRule, type CompanySubject, type Hit, hitIf } from "../rule";
import type { RuleIdsOf } from "../rule-ids";
import { lettersOf, suffix } from "../words/brand-name";

const corporate = /\b(llc|l\.l\.c|inc|incorporated|corp|corporation|ltd|pllc|llp)\b/i;

export const companyNameRules = {
  "BRD-NAM-01": {
    severity: "warning",
    fix: "Use the exact registered name.",
    prevents: ["TAX_ID"],
    find: ({ company: { companyName, entityType } }) => {
      const isCompany = entityType === "PRIVATE_PROFIT" || entityType === "PUBLIC_PROFIT";
      return hitIf(isCompany && companyName !== "" && !suffix.test(companyName), {
        field: "companyName",
        message: "The legal name has no ending such as LLC, Inc., Corp. or Ltd.",
      });
    },
  },
  "BRD-NAM-02": {
    severity: "warning",
    fix: "Say in the use case’s description that one is a brand of the other, and show it on the site.",
    prevents: ["603"],
    find: ({ company: { companyName, displayName } }) => {
      const [legal, brand] = [companyName, displayName].map((name) => lettersOf(name.replace(suffix, "")));
      const isUnlike = Boolean(legal && brand && !legal.includes(brand) && !brand.includes(legal));
      return hitIf(isUnlike, {
        field: "displayName",
        message: "Legal name and brand name differ, and nothing explains it.",
      });
    },
  },
  "BRD-NAM-03": {
    severity: "error",
    fix: "Choose a private company, with its tax ID.",
    prevents: ["801", "802"],
    find: ({ company: { entityType, displayName } }) => {
      const [found] = corporate.exec(displayName) ?? [];
      return hitIf(entityType === "SOLE_PROPRIETOR" && found !== undefined, {
        field: "displayName",
        message: `A sole proprietor’s name cannot have “${found}” in it.`,
      });
    },
  },
  "BRD-NAM-04": {
    severity: "warning",
    fix: "Write it as the IRS letter does.",
    prevents: ["TAX_ID"],
    find: ({ company }) =>
      (["companyName", "displayName"] as const).flatMap((field) => {
        const odd = oddityOf(company[field]);
        return odd === null ? [] : [{ field, message: `The name ${odd}.` }];
      }),
  },
  "BRD-TYP-01": {
    severity: "error",
    fix: "Choose a private company.",
    prevents: ["NONPROFIT", "GOVERNMENT_ENTITY"],
    find: ({ company: { entityType, country } }) =>
      hitIf((entityType === "NON_PROFIT" || entityType === "GOVERNMENT") && country !== "US", {
        field: "entityType",
        message: "Non-profits and governments are those of the US alone.",
      }),
  },
  "BRD-TYP-02": {
    severity: "error",
    fix: "Fill them in.",
    prevents: ["STOCK_SYMBOL", "30900"],
    find: ({ company }) => {
      if (company.entityType !== "PUBLIC_PROFIT") return [];
      const owed = ["stockSymbol", "stockExchange", "website", "businessContactEmail"] as const;
      return owed
        .filter((field) => company[field] === "")
        .map((field) => ({
          field,
          message: "A listed company needs its symbol, its exchange, a website and a business contact.",
        }));
    },
  },
  "BRD-TYP-03": {
    severity: "warning",
    fix: "Check the legal form.",
    prevents: ["NONPROFIT", "GOVERNMENT_ENTITY", "STOCK_SYMBOL"],
    find: unlikeForm,
  },
} satisfies Record<RuleIdsOf<"BRD-NAM" | "BRD-TYP">, CompanyRule>;

function oddityOf(name: string): string | null {
  if (/\s{2,}/.test(name)) return "has two spaces in a row";
  if (/[^\p{L}\p{N}\s.,&'’()/+-]/u.test(name)) return "has characters that letters of the IRS do not";
  return /\p{Lu}.*\s.*\p{Lu}{2}/u.test(name) && name === name.toUpperCase() ? "is all capitals" : null;
}

function unlikeForm({
  company: { entityType, website },
  website: look,
}: CompanySubject): Hit<CompanyField>[] {
  const says = (pattern: RegExp) =>
    look !== null && verdictOn(look, (html) => pattern.test(pageOf(html).text)) === "found";
  const signs = [
    {
      form: "GOVERNMENT",
      isShown: registrableDomain(website)?.endsWith(".gov") === true,
      sign: "its address ends in .gov",
    },
    { form: "NON_PROFIT", isShown: says(/\b501\s?\(?c\)?\s?\(?3\)?/i), sign: "its site speaks of 501(c)(3)" },
    {
      form: "PUBLIC_PROFIT",
      isShown: says(/\b(NASDAQ|NYSE)\s?:\s?[A-Z]{1,5}\b/),
      sign: "its site names a stock symbol",
    },
  ] as const;
  return signs.flatMap(({ form, isShown, sign }) =>
    hitIf(isShown && entityType !== "" && entityType !== form, {
      field: "entityType" as const,
      message: `The legal form says otherwise, but ${sign}: ${entityTypeWords[form]}?`,
    }),
  );
}
