import { expect, test } from "vitest";
import { starter } from "@/domain/templates/starter";
import { contentFindings } from "./content-findings";

const said = (over: Partial<typeof starter>) =>
  contentFindings({ ...starter, ...over }).map(({ message }) => message);
const body = (html: string) =>
  `<p>${"A word and ".repeat(10)}</p>${html}<a href="{{unsubscribe_url}}">Out</a>`;

test("the mail that new templates begin with gives no cause for a word", () => {
  expect(said({})).toEqual([]);
});

test("[CMP-5] a part without a way to unsubscribe is named", () => {
  expect(said({ text: "Hello" })).toEqual(["There is no link to unsubscribe in the text part."]);
  expect(said({ text: "Hello", html: "<p>Hello</p>" })).toEqual([
    "There is no link to unsubscribe in the HTML and the text part.",
  ]);
  expect(said({ text: "", html: body("") })).toEqual([]);
});

test.each([
  ["Re: your order", "The subject looks like an answer or something forwarded."],
  ["Last chance!!!", "The subject shouts with its punctuation."],
  ["Act now and save", "The subject uses words that spam is full of."],
  ["SPRING SALE TODAY", "The subject is in capital letters."],
  [`${"A".repeat(50)} and what else there is`, "The subject has 73 characters; a phone shows about 60."],
])("[CMP-5] “%s” is worth a word", (subject, message) => {
  expect(said({ subject })).toEqual([message]);
});

test.each(["Your order 1042", "¡Hola! ¿Qué tal?", "{{User.UserAttributes.first_name}}, a word", "Größe XL"])(
  "“%s” is an ordinary subject",
  (subject) => {
    expect(said({ subject })).toEqual([]);
  },
);

test.each([
  ['<a href="#">Read on</a>', "The link “Read on” leads nowhere."],
  [
    '<a href="https://evil.example/x">www.bank.example</a>',
    "A link reads “www.bank.example” but leads to evil.example.",
  ],
  ['<a href="https://bit.ly/3x">Sale</a>', "A link is shortened by bit.ly."],
  ['<a href="http://example.com/a">Sale</a>', "A link to example.com is not encrypted."],
  ["<img src=x>", "A picture has no text for those who do not see it."],
])("[CMP-5] %s is worth a word", (html, message) => {
  expect(said({ html: body(html) })).toEqual([message]);
});

test("a link that shows its own address is honest", () => {
  expect(said({ html: body('<a href="https://www.example.com/a?b">example.com</a>') })).toEqual([]);
});

test("[CMP-5] a mail of pictures and a mail that Gmail cuts are named", () => {
  const picture = '<img src="x" alt="Sale"><a href="{{unsubscribe_url}}">Out</a>';
  expect(said({ html: picture })).toEqual(["The mail is pictures with hardly any text."]);
  expect(said({ html: body("x ".repeat(60_000)) })[0]).toMatch(/^The HTML has 120 KB/);
});
