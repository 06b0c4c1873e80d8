import { expect, test } from "vitest";
import { findingsOf, type Looks } from "./records";
import { mechanismOf } from "./relays";

const key = { name: "mail.example.com", selector: "wm1", publicKey: "MIIBIjAN" };
const fine: Looks = {
  dkim: ["v=DKIM1; k=rsa; p=MIIBIjAN"],
  spf: ["v=spf1 a:smtp.example.net ~all"],
  dmarc: ["v=DMARC1; p=none"],
  dmarcAt: "mail.example.com",
};
const states = (looks: Partial<Looks>, mechanism: string | null = "a:smtp.example.net") =>
  findingsOf(key, { ...fine, ...looks }, mechanism).map(({ state }) => state);
const recordOf = (looks: Partial<Looks>, record: string) =>
  findingsOf(key, { ...fine, ...looks }, "a:smtp.example.net").find((one) => one.record === record);

test("[EML-2] a domain is told the exact records, each with its place", () => {
  expect(findingsOf(key, null, "a:smtp.example.net")).toMatchObject([
    { record: "dkim", name: "wm1._domainkey.mail.example.com", value: "v=DKIM1; k=rsa; p=MIIBIjAN" },
    { record: "spf", name: "mail.example.com", value: "v=spf1 a:smtp.example.net ~all" },
    { record: "dmarc", name: "_dmarc.mail.example.com", value: "v=DMARC1; p=none" },
  ]);
});

test.each<[Partial<Looks>, string[]]>([
  [{}, ["ok", "ok", "ok"]],
  [{ dkim: ["v=DKIM1; p=MIIB IjAN"] }, ["ok", "ok", "ok"]],
  [{ dkim: [] }, ["missing", "ok", "ok"]],
  [{ dkim: ["v=DKIM1; p=another"] }, ["wrong", "ok", "ok"]],
  [{ dkim: ["v=DKIM1; p="] }, ["wrong", "ok", "ok"]],
  [{ dkim: ["v=DKIM1; p=MIIBIjAN", "v=DKIM1; p=old"] }, ["wrong", "ok", "ok"]],
  [{ dkim: null, spf: null, dmarc: null }, ["unknown", "unknown", "unknown"]],
  [{ spf: [] }, ["ok", "missing", "ok"]],
  [{ spf: ["v=spf1 -all"] }, ["ok", "wrong", "ok"]],
  [{ spf: ["v=spf1 a:smtp.example.net -all", "v=spf1 mx -all"] }, ["ok", "wrong", "ok"]],
  [{ dmarc: [] }, ["ok", "ok", "missing"]],
  [{ dmarc: ["v=DMARC1; rua=mailto:a@example.com"] }, ["ok", "ok", "wrong"]],
  [{ dmarc: ["v=DMARC1; p=none", "v=DMARC1; p=reject"] }, ["ok", "ok", "wrong"]],
])("[EML-2] [EML-3] records as they stand: %j", (looks, expected) => {
  expect(states(looks)).toEqual(expected);
});

test.each([
  ["v=spf1 include:_spf.google.com -all", "v=spf1 include:_spf.google.com a:smtp.example.net -all"],
  ["v=spf1 mx", "v=spf1 mx a:smtp.example.net"],
  ["v=spf1 redirect=_spf.example.org", "v=spf1 a:smtp.example.net redirect=_spf.example.org"],
])("[EML-2] to %s the mail server is added where it counts", (found, wanted) => {
  expect(recordOf({ spf: [found] }, "spf")).toMatchObject({ state: "wrong", value: wanted });
});

test("where the mail server has no name outside, the record that is there is left as it is", () => {
  const spf = (found: string[]) => findingsOf(key, { ...fine, spf: found }, null)[1];
  expect(spf(["v=spf1 include:_spf.google.com ~all"])).toMatchObject({
    state: "ok",
    value: "v=spf1 include:_spf.google.com ~all",
  });
  expect(spf([])).toMatchObject({ state: "missing", message: expect.stringContaining("in place of mx") });
});

test("a parent's policy holds, and is named", () => {
  const looks = { dmarc: ["v=DMARC1; p=reject"], dmarcAt: "example.com" };
  expect(recordOf(looks, "dmarc")).toMatchObject({
    state: "ok",
    name: "_dmarc.example.com",
    message: "Mail that fails is refused. It is that of example.com.",
  });
});

test.each([
  ["email-smtp.eu-central-1.amazonaws.com", "include:amazonses.com"],
  ["smtp.gmail.com", "include:_spf.google.com"],
  ["smtp.example.com", "a:smtp.example.com"],
  ["192.0.2.4", "ip4:192.0.2.4"],
  ["2001:db8::4", "ip6:2001:db8::4"],
  ["localhost", null],
  ["127.0.0.1", null],
  ["", null],
])("how SPF names the mail server %j: %s", (host, mechanism) => {
  expect(mechanismOf(host)).toBe(mechanism);
});
