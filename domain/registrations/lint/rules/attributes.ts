import { hitIf, type UseCaseRule } from "../rule";
import type { RuleIdsOf } from "../rule-ids";
import { lettersOf, namesBrand } from "../words/brand-name";
import { says } from "../words/sentences";

const MOST_WITHOUT_POOL = 49;

/** A card, a social security number, an e-mail address that is no example. */
const personal =
  /\b\d{3}-\d{2}-\d{4}\b|\b(?:\d[ -]?){13,16}\b|\b[\w.+-]{1,64}@(?!(?:[\w-]+\.)*example\b)(?:gmail|yahoo|hotmail|outlook|icloud)\.\w+/i;

/** Who speaks at the beginning of a sample: “Acme: …”. */
const speaker = /^\s*\[?([\p{L}\p{N}][\p{L}\p{N}&'’. -]{1,40}?)\]?\s*:/u;
const noSpeakers: ReadonlySet<string> = new Set([
  "hi",
  "hello",
  "reminder",
  "alert",
  "update",
  "note",
  "track",
  "new",
  "code",
]);

const isNoSpeaker = (name: string) =>
  noSpeakers.has(lettersOf(name)) || /^(your|the|hi|hello|dear|hey)\b/i.test(name);

export const attributeRules = {
  "CNT-PII-01": {
    severity: "warning",
    fix: "Use somebody who does not exist.",
    prevents: [],
    find: ({ useCase: { samples } }) =>
      samples.flatMap((sample, nth) =>
        hitIf(personal.test(sample), {
          field: `samples.${nth}` as const,
          message: `Sample ${nth + 1} seems to have a real person’s number or address.`,
        }),
      ),
  },
  "ATR-AGE-01": {
    severity: "warning",
    fix: "Describe how people give their date of birth.",
    prevents: ["601"],
    find: ({ useCase: { ageGated, messageFlow, description } }) =>
      hitIf(ageGated === true && !says.ageGate(`${messageFlow} ${description}`), {
        field: "ageGated",
        message: "It is said to be for adults, but nothing shows how that is made sure.",
      }),
  },
  "ATR-POL-01": {
    severity: "error",
    fix: "Say that there is a number pool, and give the reason in the description. More numbers give no more throughput.",
    prevents: ["POOL_REQUIRED_OVER_49"],
    find: ({ useCase: { plannedNumbers, numberPool } }) =>
      hitIf((plannedNumbers ?? 0) > MOST_WITHOUT_POOL && numberPool !== true, {
        field: "numberPool",
        message: `${plannedNumbers} numbers are planned; more than ${MOST_WITHOUT_POOL} need a number pool.`,
        better: true,
      }),
  },
  "ATR-ISV-01": {
    severity: "warning",
    fix: "Register the company that people think is writing to them.",
    prevents: ["710", "1002"],
    find: ({ useCase: { samples }, company: { displayName, companyName } }) => {
      const others = samples.flatMap((sample) => {
        const name = speaker.exec(sample)?.[1] ?? "";
        const isOurs = [displayName, companyName].some(
          (own) => namesBrand(name, own) || namesBrand(own, name),
        );
        return name === "" || isOurs || isNoSpeaker(name) ? [] : [name];
      });
      const [first] = others;
      return hitIf(first !== undefined && displayName !== "", {
        field: "samples",
        message: `Samples are signed by “${first}”, the brand is “${displayName}”: is this a platform that registers for its customer?`,
      });
    },
  },
  "ATR-VOI-01": {
    severity: "info",
    fix: "Leave it out where nobody calls.",
    prevents: [],
    find: ({ useCase: { capabilities } }) =>
      hitIf(capabilities.includes("VOICE"), {
        field: "capabilities",
        message: "Voice makes the review longer.",
      }),
  },
  "ATR-MMS-01": {
    severity: "error",
    fix: "Add a picture as it will be sent.",
    prevents: ["validation"],
    find: ({ useCase: { capabilities, mmsSamples } }) =>
      hitIf(capabilities.includes("MMS") && mmsSamples.length === 0, {
        field: "mmsSamples",
        message: "MMS is chosen, but there is no sample of one.",
      }),
  },
} satisfies Record<RuleIdsOf<"ATR"> | "CNT-PII-01", UseCaseRule>;
