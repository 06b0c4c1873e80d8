import { expect, test } from "vitest";
import {
  asksForPhone,
  hasTickedConsent,
  isUnfinished,
  keepsOptInsPrivate,
  lackingInTerms,
  namesCompany,
  sharesInGeneral,
} from "./checks";
import { linksIn, registrableDomain, suspicionOf } from "./domains";
import { type Look, lookOf } from "./look";
import { pageOf } from "./page";

const seen = (html: string): Look => ({ kind: "seen", url: "https://acme.example/", html });

test.each([
  [200, "seen"],
  [204, "seen"],
  [403, "unseen"],
  [429, "unseen"],
  [503, "unseen"],
  [404, "unreachable"],
  [500, "unreachable"],
])("a web server that answers %i leaves its page %s", (status, kind) => {
  expect(lookOf({ status, url: "https://acme.example/", html: "" }).kind).toBe(kind);
});

test("what nobody could see was neither found nor missed", () => {
  const wall = lookOf({ status: 403, url: "https://acme.example/", html: "Acme" });
  expect(namesCompany(wall, ["Acme"])).toBe("could_not_check");
  expect(lackingInTerms(wall)).toEqual([]);
});

test("a page is read as people see it", () => {
  const html =
    "<title>Acme</title><style>x{}</style><script>Bolt</script><p>Mugs &amp; <b>bowls</b></p><a href='/x'>y</a>";
  expect(pageOf(html)).toMatchObject({
    title: "Acme",
    text: "Mugs & bowls y",
    links: ["/x"],
    hasPhoneField: false,
  });
});

test.each([
  ["<input type=tel>", "found"],
  ["<input name='mobile_number'>", "found"],
  ["<input placeholder='Phone'>", "found"],
  ["<input type=hidden name=phone>", "not_found"],
  ["<input name=email>", "not_found"],
])("%s asks for a phone: %s", (html, verdict) => {
  expect(asksForPhone(seen(html))).toBe(verdict);
});

test.each([
  ["<label><input type=checkbox checked> Text me offers</label>", "found"],
  ["<input type=checkbox checked id=a><label for=a>I agree to SMS</label>", "found"],
  ["<label><input type=checkbox> Text me offers</label>", "not_found"],
  ["<label><input type=checkbox checked> Remember this device</label>", "not_found"],
])("%s has a box for texts ticked: %s", (html, verdict) => {
  expect(hasTickedConsent(seen(html))).toBe(verdict);
});

test.each([
  ["Mobile numbers and opt-in data are not shared with or sold to third parties for marketing.", "found"],
  ["We will never share your phone number with anyone.", "found"],
  ["All categories exclude text messaging opt-in data; it is not shared with third parties.", "found"],
  ["We do not share your address. Text messages are fun.", "not_found"],
  ["We may share your mobile number with partners.", "not_found"],
])("a policy that says “%s” keeps opt-ins private: %s", (text, verdict) => {
  expect(keepsOptInsPrivate(seen(`<p>${text}</p>`))).toBe(verdict);
});

test("a policy that shares with partners in general is told", () => {
  expect(sharesInGeneral(seen("We may share your data with our partners."))).toBe("found");
  expect(sharesInGeneral(seen("We do not share your data with partners."))).toBe("not_found");
});

test("terms for texts say five things", () => {
  const whole =
    "Acme Alerts. Message frequency varies. Message and data rates may apply. Reply STOP to opt out. Reply HELP for help. Carriers are not liable for delayed messages.";
  expect(lackingInTerms(seen(whole))).toEqual([]);
  expect(lackingInTerms(seen("Reply STOP to opt out."))).toEqual([
    "how often",
    "rates",
    "HELP",
    "that carriers are not liable",
  ]);
});

test("an empty or parked page is unfinished", () => {
  expect(isUnfinished(seen("Welcome"))).toBe("found");
  expect(isUnfinished(seen(`This domain is parked. ${"word ".repeat(50)}`))).toBe("found");
  expect(isUnfinished(seen("word ".repeat(50)))).toBe("not_found");
});

test.each([
  ["https://www.acme.co.uk/x?y=1", "acme.co.uk"],
  ["evil-acme.com", "evil-acme.com"],
  ["https://ACME.example", "acme.example"],
  ["https://10.0.0.1/", null],
  ["", null],
])("%s is at the registrable domain %s", (address, domain) => {
  expect(registrableDomain(address)).toBe(domain);
});

test.each([
  ["See https://acme.example/t/[code]. Reply STOP", ["https://acme.example/t/[code]"]],
  ["Go to acme.com/sale, now!", ["acme.com/sale"]],
  ["Mail support@acme.com or pay 9.50 at 10.30, e.g. today", []],
  ["Two: http://a.example/1 and bit.ly/2", ["http://a.example/1", "bit.ly/2"]],
])("the links in “%s” are %j", (text, links) => {
  expect(linksIn(text).map(({ written }) => written)).toEqual(links);
});

test.each([
  ["https://10.1.2.3/x", "it is an IP address"],
  ["https://acme.com@evil.com/x", "it has a user name in it"],
  ["https://xn--bcher-kva.com/", "it has letters that look like others"],
  ["https://acme.com/app.apk", "it is a file to be installed"],
  ["https://acme.com/t/1", null],
])("%s: %s", (address, why) => {
  expect(suspicionOf({ written: address, address, isSecure: true })).toBe(why);
});
