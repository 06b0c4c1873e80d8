import { expect, test } from "vitest";
import { fieldProblems } from "../fields/problems";
import { useCaseFields } from "../use-cases/fields";
import type { Look } from "../web/look";
import { soundCompany, soundUseCase } from "./examples";
import { lintUseCase, standingInTheWay } from "./lint";
import { type Case, flow, offences, sample, sound } from "./offences";
import { useCaseRuleIds } from "./rule-ids";

const lint = ({ useCase, company, known }: Omit<Case, "field">) =>
  lintUseCase({
    ...soundUseCase,
    company: { ...soundCompany.company, ...company },
    ...known,
    useCase: { ...sound, ...useCase },
  });
const idsOf = (known: Omit<Case, "field">) => lint(known).map(({ ruleId }) => ruleId);

test("at a sound use case no rule takes offence, nor any field", () => {
  expect(lint({})).toEqual([]);
  expect(fieldProblems(useCaseFields, sound)).toEqual([]);
});

test.each(useCaseRuleIds)(
  "[TDL-8, TDL-11, TDL-12, TDL-14] %s says what is wrong, where, and what to do",
  (id) => {
    const found = lint(offences[id]).filter(({ ruleId }) => ruleId === id);
    expect(found.map(({ field }) => field)).toContain(offences[id].field);
    expect(found.every(({ message, fix }) => message.length > 10 && /[.?”]$/.test(fix))).toBe(true);
  },
);

test("[TDL-11] what a rule would write instead, it lets pass itself", () => {
  for (const id of useCaseRuleIds) {
    const fixable = lint(offences[id]).filter(({ ruleId, better }) => ruleId === id && better !== undefined);
    for (const { field, better } of fixable) {
      const nth = /^samples\.(\d)$/.exec(field)?.[1];
      const { samples = sound.samples, ...rest } = offences[id].useCase ?? {};
      const mended = nth
        ? { ...rest, samples: samples.map((text, at) => (String(at) === nth ? String(better) : text)) }
        : { ...rest, samples, [field]: better };
      const again = lint({ ...offences[id], useCase: mended }).filter(({ ruleId }) => ruleId === id);
      expect(
        again.map(({ field: place }) => place),
        id,
      ).not.toContain(field);
    }
  }
});

test("one weak word is a warning: a restaurant has a wine list", () => {
  const found = lint({
    useCase: sample("Acme: Your table is waiting, and so is our wine list. See you at 8 PM."),
  });
  expect(found).toMatchObject([{ ruleId: "CNT-ALC-01", severity: "warning" }]);
});

test("with an age gate that is described, alcohol is let pass", () => {
  const useCase = {
    ageGated: true,
    ...flow("The box is optional.", "They enter their date of birth first. The box is optional."),
    ...sample("Acme: Your whiskey is waiting at our store on Pine Street."),
  };
  expect(idsOf({ useCase })).toEqual([]);
});

test("the support line is no embedded phone number", () => {
  expect(
    idsOf({ useCase: sample("Acme: Your parcel is waiting. Questions? Call (206) 555-0142 now.") }),
  ).toEqual([]);
});

test("a provider that takes 160 characters makes a longer answer an error", () => {
  const useCase = offences["KEY-LEN-01"].useCase ?? {};
  const severity = (replyLimit: number | null) =>
    lint({ useCase, known: { replyLimit } }).find(({ ruleId }) => ruleId === "KEY-LEN-01")?.severity;
  expect([severity(null), severity(320), severity(160)]).toEqual(["warning", "warning", "error"]);
});

test("“not a condition of purchase” is no forced consent", () => {
  const useCase = flow(
    "The box is optional.",
    "Consent is not a condition of purchase, and not required for an order.",
  );
  expect(idsOf({ useCase })).toEqual([]);
});

test("a page that answers a program with 403 could not be checked: a warning", () => {
  const wall: Look = { kind: "unseen", why: "it answers 403, as it does to programs" };
  const found = lint({
    known: { optInPage: wall, privacyPolicy: wall, links: { "https://acme.example/t/4821": wall } },
  });
  expect(found.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual([
    "SMP-LNK-07 warning",
    "FLW-URL-02 warning",
    "POL-PRI-02 warning",
  ]);
});

test("errors stand in the way, warnings until they are acknowledged, hints never", () => {
  const findings = lint({
    useCase: { ...offences["ATR-VOI-01"].useCase, privacyPolicyLink: "" },
    known: { isVetted: false },
  });
  const ids = (acknowledged: Parameters<typeof standingInTheWay>[1]) =>
    standingInTheWay(findings, acknowledged).map(({ ruleId }) => ruleId);
  expect(ids(new Set())).toEqual(["CMP-BRD-02", "FLW-PRI-01"]);
  expect(ids(new Set(["CMP-BRD-02", "FLW-PRI-01"]))).toEqual(["FLW-PRI-01"]);
});
