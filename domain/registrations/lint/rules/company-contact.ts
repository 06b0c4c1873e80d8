import { readPhone } from "@/domain/sms/phone-number";
import { postalCodeProblem } from "../../company/postal-code";
import { domainOfMail, registrableDomain } from "../../web/domains";
import { type CompanyRule, hitIf, unlessFound } from "../rule";
import type { RuleIdsOf } from "../rule-ids";

const phones = ["phone", "mobilePhone"] as const;
const mails = ["email", "businessContactEmail"] as const;

export const companyContactRules = {
  "BRD-ADR-01": {
    severity: "error",
    fix: "Correct one of them.",
    prevents: ["TAX_ID"],
    find: ({ company: { country, state, postalCode } }) => {
      const problem = state && postalCode ? postalCodeProblem(country, state, postalCode) : null;
      return problem === null ? [] : [{ field: "postalCode", message: problem }];
    },
  },
  "BRD-ADR-02": {
    severity: "warning",
    fix: "Use the address that the tax office has.",
    prevents: ["TAX_ID"],
    find: ({ company: { street } }) =>
      hitIf(/\bp\.?\s?o\.?\s?box\b|\bpost office box\b|\bPMB\b|\bmail ?drop\b/i.test(street), {
        field: "street",
        message: "P.O. boxes and mail drops often fail the matching of addresses.",
      }),
  },
  "BRD-PHN-01": {
    severity: "error",
    fix: "Write it with + and the country code, digits alone.",
    prevents: ["validation"],
    find: ({ company }) =>
      phones.flatMap((field) => {
        const written = company[field];
        const reading = readPhone(written, company.country);
        if (written === "" || ("number" in reading && reading.number === written)) return [];
        return "number" in reading
          ? [{ field, message: "The number is not in its international form.", better: reading.number }]
          : [{ field, message: reading.problem }];
      }),
  },
  "BRD-PHN-02": {
    severity: "warning",
    fix: "Check that people can reach you there.",
    prevents: [],
    find: ({ company: { phone, country } }) => {
      const reading = readPhone(phone, country);
      const called = "country" in reading ? reading.country : null;
      return hitIf(phone !== "" && country !== "" && called !== null && called !== country, {
        field: "phone",
        message: `The support phone is one of ${called}, the company is in ${country}.`,
      });
    },
  },
  "BRD-EML-01": {
    severity: "warning",
    fix: "Use an address at the website’s domain.",
    prevents: ["713"],
    find: ({ company, lists }) => {
      const site = registrableDomain(company.website);
      return mails.flatMap((field) => {
        const at = domainOfMail(company[field]);
        const isOther = site !== null && at !== null && at !== site && !lists.freeMailboxes.includes(at);
        return hitIf(isOther, {
          field,
          message: `The address is at ${at}, the website at ${site}.`,
          severity: company.entityType === "PUBLIC_PROFIT" ? "error" : "warning",
        });
      });
    },
  },
  "BRD-EML-02": {
    severity: "warning",
    fix: "Use an address at the company’s own domain.",
    prevents: ["713"],
    find: ({ company, lists }) =>
      mails.flatMap((field) => {
        const at = domainOfMail(company[field]);
        return hitIf(at !== null && lists.freeMailboxes.includes(at), {
          field,
          message: `${at} gives mailboxes to everybody; reviewers expect the company’s own domain.`,
        });
      }),
  },
  "BRD-EML-03": {
    severity: "error",
    fix: "Give a person’s own address.",
    prevents: ["AUTH_PLUS"],
    find: ({ company: { businessContactEmail }, lists }) => {
      const [local = ""] = businessContactEmail.toLowerCase().split("@");
      return hitIf(lists.roleMailboxes.includes(local), {
        field: "businessContactEmail",
        message: `The business contact is a named person, not ${local}@: a list cannot forward the proof.`,
      });
    },
  },
  "BRD-EML-04": {
    severity: "error",
    fix: "Mend the domain’s DNS, or give another address.",
    prevents: ["AUTH_PLUS"],
    find: ({ company: { businessContactEmail }, mailExchange }) =>
      businessContactEmail === ""
        ? []
        : unlessFound(mailExchange, {
            field: "businessContactEmail",
            message: `${domainOfMail(businessContactEmail) ?? "the domain"} takes no mail (no MX record): the proof cannot arrive.`,
          }),
  },
} satisfies Record<RuleIdsOf<"BRD-ADR" | "BRD-PHN" | "BRD-EML">, CompanyRule>;
