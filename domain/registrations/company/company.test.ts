import { expect, test } from "vitest";
import { fieldProblems } from "../fields/problems";
import { draftSchemaOf } from "../fields/schema";
import { numberFields } from "../numbers/fields";
import { vettingFields } from "../vetting/fields";
import { isBusinessId } from "./business-id";
import { type Company, companyFields, lockedCompanyFields } from "./fields";
import { entityTypeWords } from "./options";
import { postalCodeProblem } from "./postal-code";
import { einDigits, isIssuedPrefix, isMadeUp, looksPersonal } from "./tax-id";

const empty = draftSchemaOf(companyFields).parse({});
const missing = (entityType: Company["entityType"]) =>
  fieldProblems(companyFields, { ...empty, entityType }).map(({ field }) => field);

test("[TDL-2, TDL-3] each legal form asks for its own fields", () => {
  const everybody = ["displayName", "phone", "email", "street", "city", "state", "postalCode"];
  expect(missing("PRIVATE_PROFIT").sort()).toEqual([...everybody, "companyName", "ein", "vertical"].sort());
  expect(missing("PUBLIC_PROFIT")).toEqual(
    expect.arrayContaining(["stockSymbol", "stockExchange", "website", "businessContactEmail"]),
  );
  expect(missing("SOLE_PROPRIETOR").sort()).toEqual(
    [...everybody, "firstName", "lastName", "mobilePhone"].sort(),
  );
  expect(Object.keys(entityTypeWords)).toHaveLength(5);
});

test("[TDL-5] what names a company to the tax office is locked once it is submitted", () => {
  expect([...lockedCompanyFields].sort()).toEqual([
    "companyName",
    "country",
    "ein",
    "einIssuingCountry",
    "entityType",
  ]);
});

test.each([
  ["12-3456789", "123456789"],
  ["123456789", "123456789"],
  ["12-345678", null],
  ["123-45-6789", null],
])("[TDL-2] the EIN “%s” has the digits %s", (written, digits) => {
  expect(einDigits(written)).toBe(digits);
});

test("[TDL-2] prefixes that the IRS never issued, and numbers that are made up, are told", () => {
  const unissued = [0, 7, 8, 9, 17, 18, 19, 28, 29, 49, 69, 70, 78, 79, 89, 96, 97];
  const refused = Array.from({ length: 100 }, (_, prefix) => prefix).filter(
    (prefix) => !isIssuedPrefix(`${String(prefix).padStart(2, "0")}3456789`),
  );
  expect(refused).toEqual(unissued);
  expect([isMadeUp("111111111"), isMadeUp("123456789"), isMadeUp("911144442")]).toEqual([true, true, false]);
  expect([looksPersonal("123-45-6789"), looksPersonal("12-3456789")]).toEqual([true, false]);
});

test.each([
  ["DUNS", "123456789", true],
  ["DUNS", "12345678", false],
  ["LEI", "5493001KJTIIGC8Y1R12", true],
  ["LEI", "5493001KJTIIGC8Y1R13", false],
  ["GIIN", "98Q96B.00000.LE.250", true],
  ["GIIN", "98Q96B.00000.LE.25", false],
  ["NONE", "", true],
] as const)("the %s “%s”: %s", (type, id, isFine) => {
  expect(isBusinessId(type, id)).toBe(isFine);
});

test.each([
  ["US", "WA", "98101", true],
  ["US", "WA", "98101-1234", true],
  ["US", "WA", "10001", false],
  ["US", "NY", "10001", true],
  ["US", "PR", "00901", true],
  ["US", "Washington", "98101", false],
  ["US", "WA", "9810", false],
  ["CA", "ON", "K1A 0B1", true],
  ["CA", "ON", "12345", false],
  ["DE", "BE", "10115", true],
])("in %s, state %s and postal code %s belong together: %s", (country, state, code, isFine) => {
  expect(postalCodeProblem(country, state, code) === null).toBe(isFine);
});

test("[TDL-6] an imported report names its number, a political one its token", () => {
  const order = draftSchemaOf(vettingFields).parse({});
  expect(fieldProblems(vettingFields, order)).toEqual([]);
  const fieldsOf = (change: object) =>
    fieldProblems(vettingFields, { ...order, ...change }).map(({ field }) => field);
  expect(fieldsOf({ mode: "IMPORT" })).toEqual(["vettingId"]);
  expect(fieldsOf({ vettingClass: "POLITICAL", provider: "CV" })).toEqual(["vettingToken"]);
});

test("[NUM-6, NUM-7] ten numbers at most are bought at once, by area code where it is 10DLC", () => {
  const order = draftSchemaOf(numberFields).parse({ areaCode: "206", quantity: 10 });
  expect(fieldProblems(numberFields, order)).toEqual([]);
  expect(
    fieldProblems(numberFields, { ...order, quantity: 11, areaCode: "106" }).map(({ field }) => field),
  ).toEqual(["areaCode", "quantity"]);
  expect(fieldProblems(numberFields, { ...order, type: "TOLL_FREE" })).toMatchObject([{ field: "areaCode" }]);
});
