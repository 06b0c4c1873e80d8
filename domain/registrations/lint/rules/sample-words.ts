import { useCaseFields } from "../../use-cases/fields";
import { hitIf, type UseCaseRule } from "../rule";
import type { RuleIdsOf } from "../rule-ids";
import { namesBrand } from "../words/brand-name";
import { likeness } from "../words/likeness";
import { says } from "../words/sentences";

const { mostTexts, least, most } = useCaseFields.samples;
const TOO_ALIKE = 0.95;
const WAY_OUT = "Reply STOP to opt out";

/** “Reply 2 to quit”, “stop2quit”: what reviewers do not count as a way out. */
const oddWayOut =
  /\b(stop2\w+|txt2stop|stop4\w+)\b|\b(reply|text|send|txt)\s+["“']?(\d{1,2}|[qx]|no|off|bye)\b["”']?[^.]{0,15}\b(quit|stop|opt.?out|unsub\w*)/i;

const at = (nth: number) => `samples.${nth}` as const;

export const sampleWordRules = {
  "SMP-CNT-01": {
    severity: "error",
    fix: "Add another text that people really get.",
    prevents: ["602", "validation"],
    find: ({ useCase: { samples, subUseCases }, leastSamples }) => {
      const needed = Math.min(mostTexts, Math.max(leastSamples, subUseCases.length));
      return hitIf(samples.length < needed || samples.length > mostTexts, {
        field: "samples",
        message: `${needed} to ${mostTexts} samples are needed; there are ${samples.length}.`,
      });
    },
  },
  "SMP-LEN-01": {
    severity: "error",
    fix: "Show the whole text, and no more.",
    prevents: ["validation"],
    find: ({ useCase: { samples } }) =>
      samples.flatMap((sample, nth) => {
        const length = [...sample].length;
        return hitIf(length < least || length > most, {
          field: at(nth),
          message: `Sample ${nth + 1} has ${length.toLocaleString("en")} characters; ${least} to 1,024 are allowed.`,
        });
      }),
  },
  "SMP-DUP-01": {
    severity: "error",
    fix: "Make them different.",
    prevents: ["602"],
    find: ({ useCase: { samples } }) =>
      samples.flatMap((sample, nth) => {
        const twin = samples.slice(0, nth).findIndex((other) => likeness(sample, other) >= TOO_ALIKE);
        return hitIf(twin >= 0, {
          field: at(nth),
          message: `Samples ${twin + 1} and ${nth + 1} are nearly the same.`,
        });
      }),
  },
  "SMP-BRD-01": {
    severity: "error",
    fix: "Begin with it.",
    prevents: ["603"],
    find: ({ useCase: { samples }, company: { displayName } }) =>
      samples.flatMap((sample, nth) =>
        hitIf(displayName !== "" && !namesBrand(sample, displayName), {
          field: at(nth),
          message: `“${displayName}” is missing from sample ${nth + 1}.`,
          better: `${displayName}: ${sample}`,
        }),
      ),
  },
  "SMP-OPT-01": {
    severity: "error",
    fix: `End one with “${WAY_OUT}”.`,
    prevents: ["30887"],
    find: ({ useCase: { samples } }) => {
      const [first] = samples;
      if (first === undefined || samples.some(says.stop)) return [];
      return [
        { field: at(0), message: "No sample shows how to opt out.", better: `${first.trimEnd()} ${WAY_OUT}` },
      ];
    },
  },
  "SMP-OPT-02": {
    severity: "warning",
    fix: "Add it: marketing that comes again and again says each time how to end it.",
    prevents: ["30887"],
    find: ({ useCase: { samples, messageType, useCase, subUseCases } }) => {
      const isMarketing =
        useCase === "MARKETING" || messageType === "PROMOTIONAL" || subUseCases.includes("MARKETING");
      if (!isMarketing || !samples.some(says.stop)) return [];
      return samples.flatMap((sample, nth) =>
        hitIf(!says.stop(sample), {
          field: at(nth),
          message: `Sample ${nth + 1} does not say how to opt out.`,
          better: `${sample.trimEnd()} ${WAY_OUT}`,
        }),
      );
    },
  },
  "SMP-OPT-03": {
    severity: "error",
    fix: "Write it with spaces between the words: “Reply STOP to unsubscribe”.",
    prevents: ["30887"],
    find: ({ useCase: { samples } }) =>
      samples.flatMap((sample, nth) => {
        const [found] = oddWayOut.exec(sample) ?? [];
        return hitIf(found !== undefined, {
          field: at(nth),
          message: `“${found}” is no way out that reviewers know.`,
        });
      }),
  },
} satisfies Record<RuleIdsOf<"SMP-CNT" | "SMP-LEN" | "SMP-DUP" | "SMP-BRD" | "SMP-OPT">, UseCaseRule>;
