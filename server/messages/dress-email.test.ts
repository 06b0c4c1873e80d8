import { compileEmail } from "@/domain/templates/compile";
import { samplePerson } from "@/domain/templates/person";
import { renderEmail, UNSUBSCRIBE_PLACEHOLDER } from "@/domain/templates/render";
import { expect, test } from "@/server/testing/test";
import { readToken } from "@/server/tracking/token";
import { dressEmail } from "./dress-email";

const publicUrl = "https://mail.example.com";
const message = {
  occasionId: "a".repeat(32),
  recipientId: "person 1",
  lane: 9,
  projectId: "c".repeat(32),
  runId: "a".repeat(32),
};

function dress(html: string, text = "", attributes: Record<string, string[]> = {}) {
  const person = { ...samplePerson, Attributes: attributes };
  const mail = renderEmail(compileEmail({ subject: "", html, text }), person, {
    now: new Date(0),
    seed: "",
  });
  if (!mail.ok) throw new Error(mail.detail);
  return dressEmail(mail, { ...message, publicUrl });
}

const targetsIn = (html: string) =>
  [...html.matchAll(/\/t\/c\/([\w-]+)/g)].map(([, token = ""]) => readToken("click", token)?.target);

test.each([
  ['<a href="https://a.example/?x=1&amp;y=2">', "https://a.example/?x=1&y=2"],
  ['<a href="https://a.example/?x=1&y=2">', "https://a.example/?x=1&y=2"],
  ["<a href='HTTP://A.example'>", "http://a.example/"],
  ['<a href=" https://a.example/ü ">', "https://a.example/%C3%BC"],
  ['<a href="https://a.example/?n={{Attributes.n}}">', "https://a.example/?n=x=y&z%20%22%3C"],
  ['<a href="https://a.example/&quot;&eacute;">', "https://a.example/%22%C3%A9"],
])("[EML-9] %s leads through us to %s", (html, target) => {
  expect(targetsIn(dress(html, "", { n: ['x=y&z "<'] }).html)).toEqual([target]);
});

test("[EML-10] a link that the template calls its way out is told from the others", () => {
  const { html } = dress('<a ses:tags="unsubscribeLinkTag:click;" href="https://a.example/out">x</a>');
  const token = /\/t\/c\/([\w-]+)/.exec(html)?.[1] ?? "";
  expect(readToken("leave", token)?.target).toBe("https://a.example/out");
  expect(readToken("click", token)).toBeNull();
});

test.each([
  '<a href="mailto:a@example.com">x</a>',
  '<a href="tel:+4930123">x</a>',
  '<a href="#top">x</a>',
  '<a href="/relative">x</a>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="https://">x</a>',
])("[EML-9] %s is left alone", (html) => {
  expect(dress(html).html.startsWith(html)).toBe(true);
});

test("[EML-9] all else of the mail stays byte for byte", () => {
  const html = '<p class="a">1 &lt; 2</p><a class="b" href="https://a.example/" >x</a>\n<p>end</p>';
  const dressed = dress(html).html;
  expect(dressed.replace(/https:\/\/mail[^"]+\/t\/c\/[\w-]+/, "https://a.example/")).toMatch(
    /^<p class="a">1 &lt; 2<\/p><a class="b" href="https:\/\/a\.example\/" >x<\/a>\n<p>end<\/p><img /,
  );
});

test.each([
  ["<html><body><p>x</p></body></html>", /<img [^>]*\/t\/o\/[\w-]+"[^>]*><\/body><\/html>$/],
  ["<p>x</p>", /<p>x<\/p><img [^>]*\/t\/o\/[\w-]+"[^>]*>$/],
])("[EML-8] the open pixel is the last thing of %s", (html, expected) => {
  const dressed = dress(html).html;
  expect(dressed).toMatch(expected);
  const token = /\/t\/o\/([\w-]+)/.exec(dressed)?.[1] ?? "";
  expect(readToken("open", token)?.message).toEqual(message);
});

test("[EML-8] a mail without an HTML part gets no pixel, and its text is left as it is", () => {
  expect(dress("", "see https://a.example/")).toMatchObject({ html: "", text: "see https://a.example/" });
});

test("the link to unsubscribe is the reader's own and is not followed as a click", () => {
  const { html, text, headers } = dress('<a href="{{unsubscribe_url}}">out</a>', "out: {{unsubscribe_url}}");
  const url = headers["List-Unsubscribe"]?.slice(1, -1) ?? "";

  expect(html).toContain(`<a href="${url}">out</a>`);
  expect(text).toBe(`out: ${url}`);
  expect(html + text).not.toContain(UNSUBSCRIBE_PLACEHOLDER);
  expect(readToken("unsubscribe", url.slice(`${publicUrl}/u/`.length))?.message).toEqual(message);
});

test("a mail offers one-click unsubscribing by its headers (RFC 8058)", () => {
  const { headers } = dress("<p>x</p>");
  expect(headers["List-Unsubscribe"]).toMatch(/^<https:\/\/mail\.example\.com\/u\/[\w-]+>$/);
  expect(headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
});

test("a Message-ID carries occasion and lane, is safe whatever the recipient is called, and is the same in every attempt", () => {
  const first = dress("<p>x</p>").headers["Message-ID"];
  expect(first).toMatch(/^<a{32}\.9\.=[\w-]+@mail\.example\.com>$/);
  expect(dress("<p>x</p>").headers["Message-ID"]).toBe(first);
});
