import { type Condition, type Fields, type Outcome, optionsOf, type ValuesOf } from "../fields/field";
import { businessIdWords, entityTypeWords, stockExchangeWords, verticalWords } from "./options";

const is = (...values: string[]): Condition => ({ field: "entityType", is: "IN", values });
const soleProprietor = is("SOLE_PROPRIETOR");
const isPublic = is("PUBLIC_PROFIT");
const unless = (condition: Condition, outcome: Outcome, otherwise: Outcome) => ({
  rules: [{ all: [condition], outcome }],
  otherwise,
});

/** TDL-2, TDL-3, 10DLC 2.1: a company ("brand") as the registry wants it. Lengths are the registry's own. */
export const companyFields = {
  entityType: {
    type: "choice",
    label: "Legal form",
    help: "As the tax office knows it. Organisations outside the US choose a private company.",
    required: "REQUIRED",
    options: optionsOf(entityTypeWords),
  },
  displayName: {
    type: "text",
    label: "Brand name",
    help: "The name your customers know. It has to stand in every sample and reply.",
    example: "Acme",
    required: "REQUIRED",
    most: 100,
  },
  companyName: {
    type: "text",
    label: "Legal name",
    help: "To the letter as on the IRS letter CP-575 or 147C, with its comma, “&” and “Inc.”.",
    example: "Acme Stores, Inc.",
    required: unless(soleProprietor, "DISALLOWED", "REQUIRED"),
    most: 100,
  },
  ein: {
    type: "text",
    label: "Tax ID",
    help: "US: the nine digits of the EIN. Canada: the corporation number. Elsewhere: the national tax ID.",
    example: "12-3456789",
    required: unless(soleProprietor, "DISALLOWED", "REQUIRED"),
    most: 21,
    isSecret: true,
  },
  einIssuingCountry: {
    type: "text",
    label: "Country of the tax ID",
    help: "Two letters; the company’s own country where nothing is given.",
    example: "US",
    required: "OPTIONAL",
    most: 2,
    pattern: { source: "[A-Z]{2}", message: "two capital letters, such as US." },
  },
  altBusinessIdType: {
    type: "choice",
    label: "Another business ID",
    help: "It helps the registry to find the company.",
    required: "OPTIONAL",
    options: optionsOf(businessIdWords),
    initial: "NONE",
  },
  altBusinessId: {
    type: "text",
    label: "Its number",
    help: "D-U-N-S: nine digits. LEI: 20 characters. GIIN: 19 characters with dots.",
    required: unless(
      { field: "altBusinessIdType", is: "IN", values: ["DUNS", "GIIN", "LEI"] },
      "REQUIRED",
      "DISALLOWED",
    ),
    most: 50,
  },
  firstName: {
    type: "text",
    label: "First name",
    help: "Of the person themselves.",
    required: unless(soleProprietor, "REQUIRED", "DISALLOWED"),
    most: 100,
  },
  lastName: {
    type: "text",
    label: "Last name",
    help: "Of the person themselves.",
    required: unless(soleProprietor, "REQUIRED", "DISALLOWED"),
    most: 100,
  },
  mobilePhone: {
    type: "text",
    label: "Mobile phone",
    help: "A US or Canadian mobile, no internet phone: the code that proves the person goes there.",
    example: "+12065550142",
    required: unless(soleProprietor, "REQUIRED", "DISALLOWED"),
    most: 20,
  },
  phone: {
    type: "text",
    label: "Support phone",
    help: "With + and country code, digits alone.",
    example: "+12065550142",
    required: "REQUIRED",
    most: 20,
  },
  email: {
    type: "text",
    label: "Support e-mail",
    help: "At the domain of the website.",
    example: "support@acme.example",
    required: "REQUIRED",
    most: 100,
  },
  businessContactEmail: {
    type: "text",
    label: "Business contact’s e-mail",
    help: "A named person at the company: the registry mails them a proof that cannot be forwarded.",
    example: "jane.doe@acme.example",
    required: {
      rules: [
        { all: [isPublic], outcome: "REQUIRED" },
        { all: [soleProprietor], outcome: "DISALLOWED" },
      ],
      otherwise: "OPTIONAL",
    },
    most: 100,
  },
  street: {
    type: "text",
    label: "Street",
    help: "A physical address, as the tax office has it. No P.O. box.",
    required: "REQUIRED",
    most: 100,
  },
  city: { type: "text", label: "City", help: "", required: "REQUIRED", most: 100 },
  state: {
    type: "text",
    label: "State or region",
    help: "US: the two letters of the Postal Service.",
    example: "WA",
    required: "REQUIRED",
    most: 20,
  },
  postalCode: {
    type: "text",
    label: "Postal code",
    help: "US: the ZIP code.",
    example: "98101",
    required: "REQUIRED",
    most: 10,
  },
  country: {
    type: "text",
    label: "Country",
    help: "Two letters.",
    example: "US",
    required: "REQUIRED",
    most: 2,
    pattern: { source: "[A-Z]{2}", message: "two capital letters, such as US." },
    initial: "US",
  },
  website: {
    type: "text",
    label: "Website",
    help: "It names the company and shows who is behind it. Use cases of companies without one are refused.",
    example: "https://acme.example",
    required: unless(isPublic, "REQUIRED", "OPTIONAL"),
    most: 100,
    pattern: { source: "https?://[^\\s/]+\\.[^\\s/]+(/\\S*)?", message: "a web address with https://." },
  },
  vertical: {
    type: "choice",
    label: "Line of business",
    help: "What the company does.",
    required: unless(soleProprietor, "OPTIONAL", "REQUIRED"),
    options: optionsOf(verticalWords),
  },
  stockSymbol: {
    type: "text",
    label: "Stock symbol",
    help: "As the exchange lists it.",
    example: "ACME",
    required: unless(isPublic, "REQUIRED", "DISALLOWED"),
    most: 10,
  },
  stockExchange: {
    type: "choice",
    label: "Stock exchange",
    help: "Where it is listed.",
    required: unless(isPublic, "REQUIRED", "DISALLOWED"),
    options: optionsOf(stockExchangeWords),
  },
} as const satisfies Fields;

export type Company = ValuesOf<typeof companyFields>;
export type CompanyField = keyof typeof companyFields;

/** AWS and the registry lock these once a company is submitted: only a new company changes them. */
export const lockedCompanyFields: ReadonlySet<CompanyField> = new Set([
  "companyName",
  "ein",
  "einIssuingCountry",
  "country",
  "entityType",
]);
