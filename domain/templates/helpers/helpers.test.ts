import { expect, test } from "vitest";
import { compileEmail } from "../compile";
import { type Person, samplePerson } from "../person";
import { renderEmail } from "../render";

const moment = { now: new Date("2020-09-19T18:30:05.007Z"), seed: "message 1" };

const person: Person = {
  ...samplePerson,
  CreationDate: "2026-01-05T08:00:00.000Z",
  Location: { City: "Los Angeles", Country: "US" },
  Attributes: {
    description: ["my first post"],
    favorite_colors: ["blue", "red", "green"],
    IsUserSubscribed: ["true"],
    epoch: ["1600540205007"],
  },
  Metrics: { orders: 7, none: 0 },
  User: {
    UserId: "u",
    UserAttributes: {
      FirstName: ["Jane"],
      LastName: ["Alejandro"],
      FavoriteColors: ["red", "blue", "yellow"],
      UserAge: ["22"],
      interests: ["<h1>Art</h1>"],
      code: ["01234"],
    },
  },
};

function written(text: string): string {
  const rendering = renderEmail(compileEmail({ subject: "", html: "", text }), person, moment);
  if (!rendering.ok) throw new Error(rendering.detail);
  return rendering.text;
}

const AGE = "User.UserAttributes.UserAge.[0]";
const COLOR = "User.UserAttributes.FavoriteColors.[0]";

test.each([
  [
    "{{#each User.UserAttributes.FavoriteColors}}<li>{{this}}</li>{{else}}none{{/each}}",
    "<li>red</li><li>blue</li><li>yellow</li>",
  ],
  ["{{#each User.UserAttributes.FavoriteColors}}{{@index}}{{this}} {{/each}}", "0red 1blue 2yellow "],
  [
    "{{#each User.UserAttributes.None}}{{this}}{{else}}You have no favorite colors.{{/each}}",
    "You have no favorite colors.",
  ],
  [
    "{{#if User.UserAttributes.FirstName.[0]}}Hello {{User.UserAttributes.FirstName.[0]}},{{else}}Hello,{{/if}}",
    "Hello Jane,",
  ],
  ["{{#if User.UserAttributes.Nick.[0]}}x{{else}}Hello,{{/if}}", "Hello,"],
  ["{{#if Metrics.none}}some{{else}}none{{/if}}{{#if Metrics.none includeZero=true}}zero{{/if}}", "nonezero"],
  ["{{if User.UserAttributes.FirstName yes='y' no='n'}}{{if Attributes.x yes='y' no='n'}}", "yn"],
  ["{{#unless Attributes.vip}}join{{else}}stay{{/unless}}", "join"],
])("[HLP-1] %s writes “%s”", (template, expected) => {
  expect(written(template)).toBe(expected);
});

test.each([
  ['{{#and (eq Location.City "Los Angeles") (eq Location.Country "US")}}both{{else}}not{{/and}}', "both"],
  ['{{#and (eq Location.City "Los Angeles") (eq Location.Country "DE")}}both{{else}}not{{/and}}', "not"],
  ["{{and Location.City Attributes.none Id yes='y' no='n'}}", "n"],
  [
    `{{#eq ${COLOR} "red"}}Your favorite color is red.{{else}}You don't like red.{{/eq}}`,
    "Your favorite color is red.",
  ],
  [`{{eq ${COLOR} "blue" yes='y' no='n'}}`, "n"],
  [`{{eq ${COLOR} "red"}}`, "true"],
  ['{{eq Metrics.orders "7" yes="same"}}{{eq Metrics.orders 7}}', "sametrue"],
  ['{{eq User.UserAttributes.code.[0] "1234"}}', "false"],
  [`{{#gt ${AGE} "17"}}old enough{{else}}not old enough{{/gt}}`, "old enough"],
  [`{{gt ${AGE} "9"}}{{gt ${AGE} 22}}`, "truefalse"],
  [`{{#gte ${AGE} "22"}}old enough{{else}}not old enough{{/gte}}`, "old enough"],
  [`{{#lt ${AGE} "18"}}not old enough{{else}}old enough{{/lt}}`, "old enough"],
  [`{{#lte ${AGE} "22"}}not old enough{{else}}old enough{{/lte}}`, "not old enough"],
  [`{{#neq ${COLOR} "red"}}You do not like red.{{else}}You like red.{{/neq}}`, "You like red."],
  [`{{#not (eq ${COLOR} "red")}}You do not like red.{{else}}You like red.{{/not}}`, "You like red."],
  [`{{not (eq ${COLOR} "red")}}`, "false"],
  [
    '{{#or (eq Location.City "Los Angeles") (eq Location.City "Seattle")}}West Coast{{else}}elsewhere{{/or}}',
    "West Coast",
  ],
  ["{{or Attributes.none Attributes.nothing yes='y' no='n'}}", "n"],
  ["{{#gt Attributes.none 1}}more{{else}}not more{{/gt}}{{lt Attributes.none 1}}", "not morefalse"],
])("[HLP-2] %s writes “%s”", (template, expected) => {
  expect(written(template)).toBe(expected);
});

test.each([
  ["{{abbreviate User.UserAttributes.LastName.[0] 6}}", "Ale..."],
  ["{{abbreviate User.UserAttributes.LastName.[0] 9}}", "Alejandro"],
  ["{{capitalize Attributes.description.[0]}}", "My First Post"],
  ['{{capitalize "jANE dOE" fully=true}}', "Jane Doe"],
  ["{{capitalizeFirst Attributes.description.[0]}}", "My first post"],
  ["{{center Location.City size=19}}", "    Los Angeles    "],
  ["{{center Location.City size=14 pad='*'}}", "*Los Angeles**"],
  ['{{cut Location.City "e"}}', "Los Angls"],
  ["{{cut Location.City}}", "LosAngeles"],
  ["{{inflect 3 apple apples includeCount=false}}", "apples"],
  ['{{inflect 3 "apple" "apples" includeCount=true}}', "3 apples"],
  ['{{inflect "1" "apple" "apples" true}}', "1 apple"],
  ['{{join Attributes.favorite_colors ", "}}', "blue, red, green"],
  ['{{join Attributes.favorite_colors " // " prefix="[" suffix="]"}}', "[blue // red // green]"],
  ['{{join "a" "b" "c" "-"}}{{join Attributes.none ", " prefix="["}}', "a-b-c"],
  ["{{ljust Location.City 15}}|", "Los Angeles    |"],
  ["{{ljust Location.City size=13 pad='.'}}", "Los Angeles.."],
  ["{{lower User.UserAttributes.LastName.[0]}}", "alejandro"],
  ["{{ordinalize User.UserAttributes.UserAge.[0]}}", "22nd"],
  [
    "{{ordinalize 1}} {{ordinalize 2}} {{ordinalize 11}} {{ordinalize 113}} {{ordinalize 23}}",
    "1st 2nd 11th 113th 23rd",
  ],
  ['{{replace Location.City " " "_"}}', "Los_Angeles"],
  ["{{rjust Location.City 15}}", "    Los Angeles"],
  ["{{slugify Location.City}}", "los-angeles"],
  ['{{slugify "  Joel is a Slug_2! "}}', "joel-is-a-slug_2"],
  ["{{stripTags User.UserAttributes.interests.[0]}}", "Art"],
  ["{{substring Location.City 4 9}}", "Angel"],
  ["{{substring Location.City 4}}{{substring Id 0 3}}", "Angelessam"],
  ["{{upper User.UserAttributes.LastName.[0]}}", "ALEJANDRO"],
  ["{{yesno Attributes.IsUserSubscribed}}", "yes"],
  [
    "{{yesno Attributes.none}} {{yesno 'false' no='nope'}} {{yesno Attributes.none maybe='who knows'}}",
    "maybe nope who knows",
  ],
  ['{{capitalizeFirst (lower "JANE")}}', "Jane"],
  ["{{upper Attributes.none}}{{ordinalize Attributes.none}}{{inflect Attributes.none 'a' 'b'}}", ""],
])("[HLP-3] %s writes “%s”", (template, expected) => {
  expect(written(template)).toBe(expected);
});

/** The guide prints "Sept 19, 2020" and calls that day a Tuesday: Java, which writes the dates there, knows better. */
test.each([
  ['{{now "medium" tz=America/Los_Angeles}}', "Sep 19, 2020"],
  ["{{now}}", "Sep 19, 2020"],
  ['{{now "full"}}', "Saturday, September 19, 2020"],
  ['{{now "long"}}', "September 19, 2020"],
  ['{{now "short"}}', "9/19/20"],
  ['{{now "yyyy-MM-dd HH:mm:ss" tz="America/Los_Angeles"}}', "2020-09-19 11:30:05"],
  [
    '{{dateFormat "19/09/2020" inputFormat="dd/MM/yyyy" outputFormat="full" tz=America/Los_Angeles}}',
    "Saturday, September 19, 2020",
  ],
  ['{{dateFormat "09/19/2020" "full"}}', "Saturday, September 19, 2020"],
  ['{{dateFormat "19.09.20" "dd.MM.yy" "yyyy-MM-dd"}}', "2020-09-19"],
  ["{{dateFormat CreationDate}}", "Jan 5, 2026"],
  ['{{dateFormat CreationDate format="yyyy-MM-dd HH:mm z" tz="Asia/Tokyo"}}', "2026-01-05 17:00 GMT+9"],
  ['{{dateFormat Attributes.epoch.[0] "h:mm a"}}', "6:30 PM"],
  ["{{dateFormat Attributes.none}}", ""],
])("[HLP-3] %s writes “%s”", (template, expected) => {
  expect(written(template)).toBe(expected);
});

/** The guide prints the MD5 of "Hello world" for "Hello World". */
test.each([
  ["{{add 5 2.3}}", "7.3"],
  ["{{ceiling 5.23}}", "6"],
  ['{{decode64 "SGVsbG8gd29ybGQ="}}', "Hello world"],
  ["{{divide 5 2.3}}", "2.17391304"],
  ['{{encode64 "Hello World"}}', "SGVsbG8gV29ybGQ="],
  ['{{decode64 (encode64 "Grüße ✓")}}', "Grüße ✓"],
  ["{{floor 5.23}}", "5"],
  ['{{md5 "Hello world"}}', "3e25960a79dbc69b674cd4ec67a72c62"],
  ["{{modulo 7 2}}", "1"],
  ["{{multiply 5 2.3}}", "11.5"],
  ["{{round 19.21}}", "19"],
  ["{{add 0.1 0.2}} {{round -0.4}}", "0.3 0"],
  ['{{sha256 "Hello World"}}', "a591a6d40bf420404a011733cfb7b190d62c65bf0bcda32b57b277d9ad9f146e"],
  [
    '{{sha512 "Hello World"}}',
    "2c74fd17edafd80e8447b0d46741ee243b7eb74dd2149a0ab1b9246fb30382f27e853d8585719e0e67cbda0daa8f51671064615d645ae27acb15bfb1447f459b",
  ],
  ["{{subtract 5 2.3}}", "2.7"],
  ["{{multiply Metrics.orders 2}}{{add Attributes.none 2}}", "14"],
])("[HLP-4] %s writes “%s”", (template, expected) => {
  expect(written(template)).toBe(expected);
});

test("[HLP-4] a UUID is another each time it is asked for, and the same when the message is written again", () => {
  const [first, second] = written("{{uuid}} {{uuid}}").split(" ");
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(second).not.toBe(first);
  expect(written("{{uuid}}")).toBe(first);
});

test("[HLP-5] a part that is written once is used again and again, with what is around it", () => {
  const name =
    '{{#* inline "fullName"}}{{User.UserAttributes.FirstName.[0]}}{{#if User.UserAttributes.LastName.[0]}} {{User.UserAttributes.LastName.[0]}}{{/if}}{{/inline}}';
  expect(written(`${name}Hello {{> fullName}}, {{> fullName}}!`)).toBe(
    "Hello Jane Alejandro, Jane Alejandro!",
  );
});

test("[HLP-3] what helpers write is escaped in the HTML part alone", () => {
  const part = "{{upper \"<b> & 'c'\"}}";
  const mail = renderEmail(compileEmail({ subject: part, html: part, text: part }), person, moment);
  expect(mail).toMatchObject({
    subject: "<B> & 'C'",
    text: "<B> & 'C'",
    html: "&lt;B&gt; &amp; &#x27;C&#x27;",
  });
});
