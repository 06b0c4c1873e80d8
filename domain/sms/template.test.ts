import { expect, test } from "vitest";
import { type Person, samplePerson } from "@/domain/templates/person";
import { usualShares } from "./carriers/carrier";
import { costByShares, isTooDear, messageCost, type PartPrices, surcharges2026 } from "./message-cost";
import { partsOf } from "./parts";
import { compileSms, renderSms, spreadOf } from "./template";

const moment = { now: new Date("2026-11-22T09:00:00Z"), seed: "" };
const named = (first: string): Person => ({
  ...samplePerson,
  User: { UserId: "u", UserAttributes: { first_name: [first] } },
});

test("[TPL-5] a text is counted with the person's own values", () => {
  const compiled = compileSms({ text: `Hi {{User.UserAttributes.first_name}}, ${"x".repeat(140)}` });
  expect(renderSms(compiled, named("Ada"), moment)).toMatchObject({
    ok: true,
    parts: { units: 148, unitsLeft: 12 },
  });
  expect(renderSms(compiled, named("Ana María"), moment)).toMatchObject({
    parts: { encoding: "UCS-2", units: 154 },
  });
});

test("[TPL-5, SMS-5] a value that makes the text too long is told for this person", () => {
  const compiled = compileSms({ text: "{{User.UserAttributes.first_name}}" });
  const rendered = renderSms(compiled, named("a".repeat(1_601)), moment);
  expect(rendered).toMatchObject({ ok: true, problem: expect.stringContaining("1,601 characters") });
});

test("what is missing is told as in a mail", () => {
  const compiled = compileSms({ text: "Hi {{Attributes.nick}}", whenMissing: "skip" });
  expect(renderSms(compiled, samplePerson, moment)).toMatchObject({ needed: ["Attributes.nick"] });
});

test("over many people, a template has a least, a typical and a most", () => {
  const texts = ["a".repeat(10), "a".repeat(20), "a".repeat(200), "中".repeat(300)];
  expect(spreadOf(texts.map(partsOf))).toEqual({
    people: 4,
    least: 1,
    typical: 2,
    most: 5,
    parts: 9,
    inUcs2: 1,
  });
  expect(spreadOf([])).toMatchObject({ people: 0, most: 0 });
});

const prices: PartPrices = { from: "2026-01-01", provider: "0.0079", surcharges: surcharges2026 };

test("[SMS-26] a message costs its parts, the carrier's fee included, to the last digit", () => {
  expect(messageCost(3, "TMOBILE", prices)).toBe("0.0372");
  expect(costByShares(200_000, usualShares, prices)).toBe("2422.00");
});

test("[SMS-22] a message dearer than its sender wants is told", () => {
  expect(isTooDear("0.0372", "0.03")).toBe(true);
  expect(isTooDear("0.03", "0.0300")).toBe(false);
  expect(isTooDear("9.00", null)).toBe(false);
});
