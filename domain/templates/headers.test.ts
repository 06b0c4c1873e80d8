import { expect, test } from "vitest";
import { compileEmail } from "./compile";
import { MailHeaders } from "./headers";
import { samplePerson } from "./person";
import { renderEmail } from "./render";

const moment = { now: new Date("2026-03-02T09:00:00Z"), seed: "" };
const headersOf = (headers: { name: string; value: string }[], person = samplePerson) =>
  renderEmail(compileEmail({ subject: "", html: "", text: "", headers }), person, moment);

const firstFault = (headers: { name: string; value: string }[]) =>
  MailHeaders.safeParse(headers).error?.issues[0]?.message;

test("[TPL-3] [EML-11] a mail has up to 15 headers of its own", () => {
  const many = (length: number) => Array.from({ length }, (_, at) => ({ name: `X-${at}`, value: "x" }));
  expect(firstFault(many(15))).toBeUndefined();
  expect(firstFault(many(16))).toBe("A mail has at most 15 headers of its own");
});

const OURS = ["From", "bcc", "Message-ID", "Content-Type", "Resent-To", "DKIM-Signature", "X-Waymark-Test"];

test.each<[{ name: string; value: string }, string]>([
  [{ name: "n".repeat(127), value: "x" }, "at most 126"],
  [{ name: "X", value: "v".repeat(871) }, "at most 870"],
  [{ name: "X Y", value: "x" }, "no spaces"],
  [{ name: "X:", value: "x" }, "no spaces, colons"],
  [{ name: "X\r\nBcc", value: "x" }, "no spaces"],
  [{ name: "Größe", value: "x" }, "beyond ASCII"],
  [{ name: "X", value: "a\r\nBcc: all@example.com" }, "single line"],
  [{ name: "", value: "x" }, "Name the header"],
  [{ name: "X", value: " " }, "what the header holds"],
  ...OURS.map((name): [{ name: string; value: string }, string] => [
    { name, value: "x" },
    "written by Waymark",
  ]),
])("[EML-11] the header %j is refused", (header, message) => {
  expect(firstFault([header])).toContain(message);
});

test("a header is given once, in whatever case", () => {
  expect(
    firstFault([
      { name: "X-A", value: "1" },
      { name: "x-a", value: "2" },
    ]),
  ).toBe("This header is there already");
});

test("[EML-11] a header's value is written for each person and not escaped", () => {
  expect(
    headersOf([{ name: "X-Plan", value: "{{upper Attributes.plan}} & {{Location.City}}" }]),
  ).toMatchObject({
    headers: { "X-Plan": "FAMILY & London" },
  });
});

test("[EML-11] a person's value cannot begin a header of its own", () => {
  const person = { ...samplePerson, Attributes: { plan: ["x\r\nBcc: all@example.com\u2028y"] } };
  expect(headersOf([{ name: "X-Plan", value: "{{Attributes.plan}}" }], person)).toMatchObject({
    headers: { "X-Plan": "x Bcc: all@example.com y" },
  });
});

test("[TPL-3] a value that grows past 870 characters fails for that person, and names the header's line", () => {
  const person = { ...samplePerson, Attributes: { plan: Array.from({ length: 50 }, () => "x".repeat(100)) } };
  const headers = [
    { name: "X-A", value: "a" },
    { name: "X-Plan", value: "{{Attributes.plan}}" },
  ];
  expect(headersOf(headers, person)).toMatchObject({
    ok: false,
    detail: "Headers, line 2, column 1: This header has more than 870 characters for this person",
  });
});

test("a header that cannot be compiled says which one it is, and where", () => {
  const headers = [
    { name: "X-A", value: "a" },
    { name: "X-B", value: "abc {{shout Id}}" },
  ];
  expect(() => headersOf(headers)).toThrow(
    expect.objectContaining({
      part: "headers",
      line: 2,
      column: 5,
      message: "There is no helper named “shout”",
    }),
  );
});
