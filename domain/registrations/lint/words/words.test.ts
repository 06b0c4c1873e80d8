import { expect, test } from "vitest";
import { namesBrand } from "./brand-name";
import { foreignLanguageOf } from "./language";
import { likeness } from "./likeness";
import { usualLists } from "./lists";
import { placeholdersIn, realistic } from "./placeholders";
import { refuses, says } from "./sentences";
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
  ["frequency", "Messaging frequency may vary", true],
  ["frequency", "Frequency of texts varies", true],
  ["frequency", "Up to 10 automated messages per month", true],
  ["frequency", "2-4 msgs/mo", true],
  ["frequency", "You get recurring texts", true],
  ["frequency", "We text you", false],
  ["rates", "Message and data rates may apply", true],
  ["rates", "Msg&data rates may apply", true],
  ["rates", "Message/data rates may apply", true],
  ["rates", "Standard messaging rates apply", true],
  ["rates", "rates may apply", false],
  ["stop", "Text STOP to cancel", true],
  ["stop", "HELP for help, STOP to opt out", true],
  ["stop", "You can opt out at any time by replying STOP", true],
  ["stop", "Unsubscribe by texting 'STOP'", true],
  ["stop", "Come to our bus stop", false],
  ["help", "Reply HELP for help", true],
  ["help", "Get help by replying HELP", true],
  ["noMoreMessages", "You won’t receive any more messages", true],
  ["noMoreMessages", "You will no longer get texts from us", true],
  ["noMoreMessages", "Goodbye", false],
  ["help", "We are glad to be of service", false],
] as const)("a text says %s: “%s” %s", (what, text, isSaid) => {
  expect(says[what](text)).toBe(isSaid);
});

test.each([
  ["bundled", "By creating an account, you agree to receive texts", true],
  ["bundled", "By signing up, customers consent to texts and calls", true],
  ["bundled", "Consent is required to place an order", true],
  ["bundled", "By signing up for text alerts you agree to receive them", false],
  ["bundled", "By submitting this form, you agree to receive order updates", false],
  ["bundled", "Consent is not a condition of purchase", false],
  ["bundled", "A phone number is required to create an account", false],
  ["onlyInTerms", "Consent is included in our terms of service", true],
  ["onlyInTerms", "Opt-in data is handled as described in our privacy policy", false],
  ["verbal", "People give verbal consent at the desk", true],
  ["verbal", "Call us by phone for help", false],
  ["bought", "We text purchased contact lists", true],
  ["bought", "We buy phone numbers of shoppers", true],
  ["bought", "When customers buy online they enter their number", false],
  ["bought", "We never use purchased lists", false],
  ["shared", "It is for Acme and our partners", true],
  ["shared", "We do not share it with our partners", false],
] as const)("reviewers refuse consent as %s: “%s” %s", (way, text, isRefused) => {
  expect(refuses[way](text)).toBe(isRefused);
});

test.each([
  ["politics", "We found three candidates for your opening"],
  ["politics", "Vote for your favourite flavour"],
  ["lending", "The books you borrowed are due on Friday"],
  ["sex", "Your nude lipstick has shipped"],
  ["riskyFinance", "Our cryptography course begins on Monday"],
  ["leads", "See our network of clinics"],
  ["gambling", "It works better than before"],
] as const)("what is said of %s in “%s” is no error", (topic, text) => {
  expect(topicIn(text, usualLists.content[topic])?.certainty).not.toBe("sure");
});
