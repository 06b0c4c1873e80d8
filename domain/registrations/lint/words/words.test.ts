import { expect, test } from "vitest";
import { namesBrand } from "./brand-name";
import { foreignLanguageOf } from "./language";
import { likeness } from "./likeness";
import { placeholdersIn, realistic } from "./placeholders";
import { says } from "./sentences";
import { topicIn } from "./topics";

const site = "https://acme.example/";

test.each([
  ["Hi {#var}, your code is {#var}", "Hi [Ana], your code is [484120]"],
  ["{#var} is your Acme code", "[482913] is your Acme code"],
  ["Hi {{User.UserAttributes.first_name}}, order {{Attributes.order_id}}", "Hi [Ana], order [10483]"],
  ["Your order %s arrives on {#date}", "Your order [10482] arrives on [Tue 12 May]"],
  ["Your total is ${amount}", "Your total is [$24.50]"],
  ["Track it: {{tracking_link}}", "Track it: https://acme.example/[code]"],
  ["Dear <customer name>, see you at %time%", "Dear [Ana], see you at [10:30 AM]"],
  ["Pick it up in {{location}}, {{Attributes.nickname}}", "Pick it up in [Seattle], [Ben]"],
  ["No placeholder here, 50% off, a < b", "No placeholder here, 50% off, a < b"],
])("[TDL-11] “%s” becomes “%s”", (text, expected) => {
  expect(realistic(text, site)).toBe(expected);
  expect(placeholdersIn(realistic(text, site))).toEqual([]);
});

test("[TDL-11] every way of writing a placeholder is known", () => {
  expect(placeholdersIn("{#var} {{ name }} {{{raw}}} %s %name% <name> ${name}")).toEqual([
    "{#var}",
    "{{ name }}",
    "{{{raw}}}",
    "%s",
    "%name%",
    "<name>",
    "${name}",
  ]);
  expect(placeholdersIn("20%sale, 5 < 6 > 4, a {brace}")).toEqual([]);
});

test.each([
  ["Your order is at the store and we will be happy to see you", null],
  ["Su pedido está en la tienda y con su recibo lo puede recoger", "Spanish"],
  ["Votre commande est dans le magasin et vous pouvez la prendre avec vous", "French"],
  ["Ihre Bestellung ist da und Sie können sie mit dem Beleg für uns abholen, die Tür ist auf", "German"],
  ["Ваш заказ уже в магазине, приходите", "another script"],
  ["Acme: 482913", null],
])("“%s” is in %s", (text, language) => {
  expect(foreignLanguageOf(text)).toBe(language);
});

test("texts that differ in values alone are alike", () => {
  expect(likeness("Hi [Ana], order 12 is here", "Hi [Ben], order 99 is here")).toBe(1);
  expect(likeness("Your parcel has shipped", "Our store closes at noon")).toBeLessThan(0.5);
});

test.each([
  ["ACME STORES: hello", "Acme Stores, Inc.", true],
  ["acme-stores.com", "Acme Stores", true],
  ["Acme: hello", "Bolt LLC", false],
  ["hello", "", false],
])("“%s” names “%s”: %s", (text, brand, isNamed) => {
  expect(namesBrand(text, brand)).toBe(isNamed);
});

test.each([
  ["better than before", "bet", false],
  ["place your bet", "bet", true],
  ["the beers", "beer", true],
  ["vaporub", "vape", false],
])("“%s” has the stem “%s”: %s", (text, stem, isThere) => {
  expect(topicIn(text, { strong: [stem], weak: [] }) !== null).toBe(isThere);
});

test("one weak word may be, two are sure", () => {
  const words = { strong: [], weak: ["wine", "beer"] };
  expect(topicIn("our wine list", words)).toEqual({ certainty: "maybe", words: ["wine"] });
  expect(topicIn("wine and beer", words)).toMatchObject({ certainty: "sure" });
});

test.each([
  ["frequency", "Message frequency varies", true],
  ["frequency", "Up to 4 msgs/mo", true],
  ["frequency", "2 messages per week", true],
  ["frequency", "We text you", false],
  ["rates", "Message and data rates may apply", true],
  ["rates", "Msg&data rates may apply", true],
  ["rates", "rates may apply", false],
  ["stop", "Text STOP to cancel", true],
  ["stop", "HELP for help, STOP to opt out", true],
  ["stop", "Come to our bus stop", false],
  ["help", "Reply HELP for help", true],
  ["help", "We are glad to be of service", false],
] as const)("a text says %s: “%s” %s", (what, text, isSaid) => {
  expect(says[what](text)).toBe(isSaid);
});
