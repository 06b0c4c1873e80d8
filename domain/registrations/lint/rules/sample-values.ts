import { isGsm, strangersIn } from "@/domain/sms/gsm";
import { partsOf } from "@/domain/sms/parts";
import { smartReplace } from "@/domain/sms/smart-replace";
import { linksIn } from "../../web/domains";
import { type Hit, hitIf, type UseCasePlace, type UseCaseRule, type UseCaseSubject } from "../rule";
import type { RuleIdsOf } from "../rule-ids";
import { placeholdersIn, realistic } from "../words/placeholders";

/** A rule that looks at each sample by itself. */
const ofEach =
  (look: (sample: string, nth: number, subject: UseCaseSubject) => Omit<Hit<UseCasePlace>, "field"> | null) =>
  (subject: UseCaseSubject): Hit<UseCasePlace>[] =>
    subject.useCase.samples.flatMap((sample, nth) => {
      const found = look(sample, nth + 1, subject);
      return found === null ? [] : [{ field: `samples.${nth}`, ...found }];
    });

const filler =
  /\blorem ipsum\b|\btest(ing)? (message|sms|text)\b|\bthis is (just |only )?a test\b|\btest test\b|\bx{3,}\b|\btb[da]\b|\basdf|\bfoo ?bar\b|\bsample (text|message)\b/i;
const shouting =
  /!{3,}|\${3,}|\bFREE\b(?!\s*(shipping|delivery|returns))|\bURGENT\b|\bACT NOW\b|\bCLICK HERE\b/;
const hidden =
  /[\u200b-\u200f\u2060-\u2064\ufeff]|\p{L}*(?:\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin})\p{L}*/u;

export const sampleValueRules = {
  "SMP-VAR-01": {
    severity: "error",
    fix: "Reviewers read no placeholders: put a real value in brackets in its place, such as “Hi [Ana], your code is [482913]”.",
    prevents: ["602", "30893"],
    find: ofEach((sample, nth, { company }) => {
      const [found] = placeholdersIn(sample);
      if (found === undefined) return null;
      return {
        message: `There is a placeholder in sample ${nth}: ${found}`,
        better: realistic(sample, company.website),
      };
    }),
  },
  "SMP-VAR-02": {
    severity: "error",
    fix: "Write what people really get.",
    prevents: ["602"],
    find: ofEach((sample, nth) => {
      const [found] = filler.exec(sample) ?? [];
      return found === undefined ? null : { message: `“${found}” in sample ${nth} is no real text.` };
    }),
  },
  "SMP-VAR-03": {
    severity: "warning",
    fix: "Show the wording.",
    prevents: ["602"],
    find: ofEach((sample, nth) => {
      const values = (sample.match(/\[[^[\]]{0,300}\]/g) ?? []).join("").length;
      return values * 2 > sample.length ? { message: `More than half of sample ${nth} are values.` } : null;
    }),
  },
  "SMP-SEG-01": {
    severity: "info",
    fix: "Each part is paid for, and counts to the carriers’ caps. Brackets cost two units each; real values have none.",
    prevents: [],
    find: ofEach((sample, nth) => {
      const { units, encoding, parts } = partsOf(sample);
      return parts.length > 1
        ? { message: `Sample ${nth}: ${units} units of ${encoding}, ${parts.length} parts.` }
        : null;
    }),
  },
  "SMP-SEG-02": {
    severity: "warning",
    fix: "Replace it by its plain form.",
    prevents: [],
    find: ofEach((sample, nth) => {
      if (isGsm(sample)) return null;
      const plain = smartReplace(sample).text;
      const [before, after] = [partsOf(sample), partsOf(plain)];
      const message = `“${strangersIn(sample)[0]}” in sample ${nth} forces UCS-2, with 70 characters a part: ${before.parts.length} instead of ${after.parts.length}.`;
      return isGsm(plain)
        ? { message, better: plain }
        : { message: `“${strangersIn(plain)[0]}” in sample ${nth} forces UCS-2, with 70 characters a part.` };
    }),
  },
  "SMP-STY-01": {
    severity: "warning",
    fix: "Write it as one person writes to another.",
    prevents: ["30007"],
    find: ofEach((sample, nth) => {
      const words = sample.replace(/\b(STOP|HELP|START|INFO)\b/g, "").match(/\p{L}{3,}/gu) ?? [];
      const loud = words.filter((word) => word === word.toUpperCase()).length;
      const isLoud = words.length >= 4 && loud > words.length / 2;
      return isLoud || shouting.test(sample) || hidden.test(sample)
        ? {
            message: `Sample ${nth} looks like spam: capitals, “!!!”, “FREE”, or letters that look like others.`,
          }
        : null;
    }),
  },
  "SMP-2FA-01": {
    severity: "warning",
    fix: "Add “Do not share it”, and leave out links.",
    prevents: ["602"],
    find: ({ useCase: { useCase, samples } }) =>
      useCase !== "2FA"
        ? []
        : samples.flatMap((sample, nth) => {
            const isCareful = /\b(do not|don't|don’t|never) share\b|\bnot (ask|call) (you )?for\b/i.test(
              sample,
            );
            return hitIf(!isCareful || linksIn(sample).length > 0, {
              field: `samples.${nth}` as const,
              message: `Sample ${nth + 1} gives a code without “do not share”, or with a link.`,
            });
          }),
  },
} satisfies Record<RuleIdsOf<"SMP-VAR" | "SMP-SEG" | "SMP-STY" | "SMP-2FA">, UseCaseRule>;
