import { expect, test } from "vitest";
import type { Company } from "../company/fields";
import { companyFields } from "../company/fields";
import { fieldProblems } from "../fields/problems";
import type { Look } from "../web/look";
import { soundCompany } from "./examples";
import { lintCompany } from "./lint";
import type { CompanySubject } from "./rule";
import { type CompanyRuleId, companyRuleIds } from "./rule-ids";

interface Case {
  field: string;
  company?: Partial<Company>;
  known?: Partial<CompanySubject>;
}

const page = (html: string, url = "https://acme.example/"): Look => ({ kind: "seen", url, html });
const words = "We sell mugs, plates and bowls to people all over the country and ship within a day. ".repeat(
  4,
);
const proven = { businessContactEmail: "jane@acme.example" };

/** What each rule takes offence at. The sound company is what it lets pass. */
const cases: Record<CompanyRuleId, Case> = {
  "BRD-EIN-01": { field: "ein", company: { ein: "20-345678" } },
  "BRD-EIN-02": { field: "ein", company: { ein: "07-3456781" } },
  "BRD-EIN-03": { field: "ein", company: { ein: "12-3456789" } },
  "BRD-EIN-04": { field: "ein", known: { sameTaxId: ["Acme West"] } },
  "BRD-EIN-05": { field: "ein", company: { ein: "203-45-6781" } },
  "BRD-NAM-01": { field: "companyName", company: { companyName: "Acme Stores" } },
  "BRD-NAM-02": { field: "displayName", company: { companyName: "Pine Street Holdings, LLC" } },
  "BRD-NAM-03": { field: "displayName", company: { entityType: "SOLE_PROPRIETOR", displayName: "Acme LLC" } },
  "BRD-NAM-04": { field: "companyName", company: { companyName: "ACME  STORES, INC." } },
  "BRD-TYP-01": { field: "entityType", company: { entityType: "NON_PROFIT", country: "DE" } },
  "BRD-TYP-02": { field: "stockSymbol", company: { entityType: "PUBLIC_PROFIT" } },
  "BRD-TYP-03": { field: "entityType", known: { website: page(`Acme, a 501(c)(3) organisation. ${words}`) } },
  "BRD-ADR-01": { field: "postalCode", company: { postalCode: "10001" } },
  "BRD-ADR-02": { field: "street", company: { street: "P.O. Box 12" } },
  "BRD-PHN-01": { field: "phone", company: { phone: "(206) 555-0142" } },
  "BRD-PHN-02": { field: "phone", company: { phone: "+4930123456" } },
  "BRD-EML-01": { field: "email", company: { email: "support@evil-acme.example" } },
  "BRD-EML-02": { field: "email", company: { email: "acme@gmail.com" } },
  "BRD-EML-03": { field: "businessContactEmail", company: { businessContactEmail: "info@acme.example" } },
  "BRD-EML-04": { field: "businessContactEmail", company: proven, known: { mailExchange: "not_found" } },
  "BRD-WEB-01": { field: "website", company: { website: "" } },
  "BRD-WEB-02": { field: "website", known: { website: { kind: "unreachable", why: "it answers 404" } } },
  "BRD-WEB-03": { field: "website", known: { website: { kind: "bad_certificate", why: "it has expired" } } },
  "BRD-WEB-04": { field: "website", known: { website: page("<title>Acme</title>Coming soon") } },
  "BRD-WEB-05": { field: "website", known: { website: page(words) } },
  "BRD-WEB-06": { field: "website", company: { website: "https://www.facebook.com/acme" } },
  "BRD-WEB-07": { field: "website", known: { website: page(`Acme ${words}`, "https://other.example/") } },
  "BRD-REG-01": { field: "companyName", known: { isRegisteredElsewhere: true } },
};

const lint = ({ company, known }: Omit<Case, "field">) =>
  lintCompany({ ...soundCompany, ...known, company: { ...soundCompany.company, ...company } });

test("at a sound company no rule takes offence, nor any field", () => {
  expect(lint({})).toEqual([]);
  expect(fieldProblems(companyFields, soundCompany.company)).toEqual([]);
  expect(lint({ known: { website: page(`Acme ${words}`), mailExchange: "found" }, company: proven })).toEqual(
    [],
  );
});

test.each(companyRuleIds)("[TDL-2, TDL-3] %s says what is wrong, where, and what to do", (id) => {
  const found = lint(cases[id]).filter(({ ruleId }) => ruleId === id);
  expect(found.map(({ field }) => field)).toContain(cases[id].field);
  expect(found.every(({ message, fix }) => /[.?]$/.test(message) && /[.?”]$/.test(fix))).toBe(true);
});

const idsOf = (known: Omit<Case, "field">) => lint(known).map(({ ruleId }) => ruleId);

test("the simulator's made-up tax IDs are let pass", () => {
  expect(idsOf({ company: { ein: "00-0000050" } })).toEqual(["BRD-EIN-02"]);
  expect(idsOf({ company: { ein: "00-0000050" }, known: { isSimulated: true } })).toEqual([]);
});

test("a tax ID of another country is not judged by the rules of the IRS", () => {
  const abroad = { country: "DE", state: "BE", postalCode: "10115", phone: "+4930123456", ein: "DE12" };
  expect(idsOf({ company: abroad })).toEqual([]);
});

test("what is nobody's to see is a warning, not an error", () => {
  const [wall] = lint({ known: { website: { kind: "unseen", why: "it answers 403" } } });
  expect(wall).toMatchObject({ ruleId: "BRD-WEB-02", severity: "warning" });
  const [mail] = lint({ company: proven, known: { mailExchange: "could_not_check" } });
  expect(mail).toMatchObject({ ruleId: "BRD-EML-04", severity: "warning" });
});

test("of a listed company, the address has to be at the website's domain", () => {
  const found = lint({ company: { entityType: "PUBLIC_PROFIT", email: "a@other.example" } });
  expect(found.find(({ ruleId }) => ruleId === "BRD-EML-01")?.severity).toBe("error");
});

test("acme.co.uk is not another.co.uk, and a subdomain is the same company", () => {
  const site = { website: "https://www.acme.co.uk" };
  expect(idsOf({ company: { ...site, email: "a@mail.acme.co.uk" } })).toEqual([]);
  expect(idsOf({ company: { ...site, email: "a@another.co.uk" } })).toEqual(["BRD-EML-01"]);
});

test("a phone that can be read is offered in its international form", () => {
  expect(lint({ company: { phone: "206-555-0142" } })).toMatchObject([{ better: "+12065550142" }]);
});
