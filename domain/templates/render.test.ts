import { expect, test } from "vitest";
import { compileEmail } from "./compile";
import { type Person, samplePerson } from "./person";
import { renderEmail, UNSUBSCRIBE_PLACEHOLDER } from "./render";

const moment = { now: new Date("2026-03-02T09:00:00Z"), seed: "" };

interface Parts {
  subject?: string;
  html?: string;
  text?: string;
}

function render({ subject = "", html = "", text = "" }: Parts, person: Partial<Person> = {}) {
  const rendering = renderEmail(
    compileEmail({ subject, html, text }),
    { ...samplePerson, ...person },
    moment,
  );
  if (!rendering.ok) throw new Error(rendering.detail);
  return rendering;
}

const named = (first: string): Partial<Person> => ({
  User: { UserId: "u", UserAttributes: { first_name: [first] } },
});

test.each([
  ["{{User.UserAttributes.first_name}}", "Ada"],
  ["{{Metrics.orders}}", "7"],
  ["{{Location.City}}, {{Demographic.Platform}}", "London, iOS"],
  ["{{Address}} {{Id}} {{User.UserId}}", "ada@example.com sample-ada ada"],
  ["{{lookup Attributes 'plan'}}", "Family"],
  ["{{#each Attributes.interests}}{{@index}}:{{this}};{{/each}}", "0:cycling;1:chess;"],
  ["{{#with User.UserAttributes}}{{first_name}} of {{../Location.City}}{{/with}}", "Ada of London"],
  ["{{#if Attributes.vip}}VIP{{else}}friend{{/if}}", "friend"],
  ["{{#unless Attributes.vip}}join{{/unless}}", "join"],
  ['{{#*inline "foot"}}bye {{Id}}{{/inline}}{{> foot}}', "bye sample-ada"],
  ["{{User}}|{{Attributes}}", "|"],
  ["\\{{Id}}", "{{Id}}"],
])("[TPL-10] %s renders to “%s”", (text, expected) => {
  expect(render({ text }).text).toBe(expected);
});

test.each([
  ["{{Attributes.interests}}", "cycling, chess"],
  ["{{Attributes.interests.[0]}}", "cycling"],
  ["{{Attributes.interests.[1]}}", "chess"],
  ["{{Attributes.interests.[7]}}", ""],
  ["{{join Attributes.interests ' and '}}", "cycling and chess"],
])(
  "[TPL-12] a list is its items side by side, or the one asked for: %s renders to “%s”",
  (text, expected) => {
    expect(render({ text }).text).toBe(expected);
  },
);

test("a value is escaped in the HTML part and stays as it is in subject and text", () => {
  const part = "{{User.UserAttributes.first_name}}";
  const mail = render({ subject: part, html: part, text: part }, named(`<img src=x onerror="alert('1')">&`));

  expect(mail.html).toBe("&lt;img src&#x3D;x onerror&#x3D;&quot;alert(&#x27;1&#x27;)&quot;&gt;&amp;");
  expect(mail.subject).toBe(`<img src=x onerror="alert('1')">&`);
  expect(mail.text).toBe(`<img src=x onerror="alert('1')">&`);
});

test("each value of a list is escaped", () => {
  const person = { Attributes: { tags: ["<b>", "a&b"] } };
  expect(render({ html: "{{Attributes.tags}}" }, person).html).toBe("&lt;b&gt;, a&amp;b");
});

test.each(["\r\n", "\n", "\r", "\u0000", "\u0085", "\u2028", "\t"])(
  "a value cannot begin a header of its own: %j becomes a space in the subject",
  (breaking) => {
    const person = named(`Ada${breaking}Bcc: all@example.com`);
    const { subject } = render({ subject: "Hi {{User.UserAttributes.first_name}}" }, person);
    expect(subject).toBe("Hi Ada Bcc: all@example.com");
  },
);

test.each([
  "{{constructor}}",
  "{{constructor.constructor}}",
  "{{__proto__}}",
  "{{Attributes.__proto__}}",
  "{{Attributes.constructor.name}}",
  "{{Attributes.toString}}",
  "{{User.UserAttributes.hasOwnProperty}}",
  "{{Attributes.interests.join}}",
  "{{lookup Attributes '__proto__'}}",
  "{{lookup (lookup Attributes 'constructor') 'name'}}",
  "{{#with Attributes as |a|}}{{a.constructor.name}}{{/with}}",
  "{{__lookupGetter__}}{{__defineGetter__}}",
])("what JavaScript objects inherit is out of reach: %s", (text) => {
  expect(render({ text }).text).toBe("");
});

test("attributes that are called like inherited ones are the person's own", () => {
  const attributes = JSON.parse('{"constructor":["mason"],"__proto__":["own"]}');
  const person = { Attributes: attributes };
  expect(render({ text: "{{Attributes.constructor}} {{Attributes.__proto__}}" }, person).text).toBe(
    "mason own",
  );
  expect({}).not.toHaveProperty("own");
});

test("a value that looks like a template is printed, not run", () => {
  expect(render({ text: "{{User.UserAttributes.first_name}}" }, named("{{Address}}")).text).toBe(
    "{{Address}}",
  );
});

test("the variables that printed nothing are named once each", () => {
  const mail = render(
    {
      subject: "{{User.UserAttributes.nick}}",
      html: "{{User.UserAttributes.nick}} {{Attributes.empty}} {{Metrics.zero}} {{Id}}",
    },
    { Attributes: { empty: [] }, Metrics: { zero: 0 } },
  );
  expect(mail.missing).toEqual(["User.UserAttributes.nick", "Attributes.empty"]);
});

test("a variable that a condition guards is not missing", () => {
  const text = "{{#if Attributes.nick}}{{Attributes.nick}}{{else}}friend{{/if}}";
  expect(render({ text }).missing).toEqual([]);
});

test("a template that fails for one person is that person's finding", () => {
  const compiled = compileEmail({
    subject: "",
    html: '{{#*inline "again"}}{{> again}}{{/inline}}{{#if Id}}{{> again}}{{/if}}',
    text: "",
  });
  const rendering = renderEmail(compiled, samplePerson, moment);
  expect(rendering).toMatchObject({ ok: false, detail: expect.stringMatching(/too often/) });
  expect(
    renderEmail(compileEmail({ subject: "ok", html: "", text: "" }), samplePerson, moment),
  ).toMatchObject({
    ok: true,
  });
});

test("the unsubscribe link stands open until the mail is dressed, in HTML and text", () => {
  const mail = render({ html: '<a href="{{unsubscribe_url}}">out</a>', text: "{{unsubscribe_url}}" });
  expect(mail.html).toBe(`<a href="${UNSUBSCRIBE_PLACEHOLDER}">out</a>`);
  expect(mail.text).toBe(UNSUBSCRIBE_PLACEHOLDER);
  expect(mail.missing).toEqual([]);
});
