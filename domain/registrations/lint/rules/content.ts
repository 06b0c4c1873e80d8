import { verdictOn } from "../../web/look";
import { pageOf } from "../../web/page";
import type { Hit, Severity, UseCasePlace, UseCaseRule, UseCaseSubject } from "../rule";
import type { RuleIdsOf } from "../rule-ids";
import type { ContentTopic } from "../words/content-words";
import { topicIn } from "../words/topics";

interface Topic {
  topic: ContentTopic;
  severity: Severity;
  /** What is wrong with it. */
  message: string;
  fix: string;
  prevents: readonly string[];
  /** What makes it fine. */
  unless?: (subject: UseCaseSubject) => boolean;
  /** Whether the website counts too. */
  alsoOnSite?: true;
}

/** A rule on what texts are about. A single weak word is worth a warning, no more. */
function about({ topic, message, unless, alsoOnSite, ...rule }: Topic): UseCaseRule {
  return {
    ...rule,
    find: (subject) => {
      if (unless?.(subject)) return [];
      const { useCase, lists, website } = subject;
      const places: [UseCasePlace, string][] = [
        ["description", useCase.description],
        ...useCase.samples.map((sample, nth): [UseCasePlace, string] => [`samples.${nth}`, sample]),
      ];
      const isShown =
        alsoOnSite &&
        website !== null &&
        verdictOn(
          website,
          (html) => topicIn(pageOf(html).text, lists.content[topic])?.certainty === "sure",
        ) === "found";
      const onSite: Hit<UseCasePlace>[] = isShown
        ? [{ field: "description", message: `${message} The website speaks of it.` }]
        : [];
      return [
        ...places.flatMap(([field, text]) => hitsIn(field, text, { topic, message, subject })),
        ...onSite,
      ];
    },
  };
}

function hitsIn(
  field: UseCasePlace,
  text: string,
  { topic, message, subject }: { topic: ContentTopic; message: string; subject: UseCaseSubject },
): Hit<UseCasePlace>[] {
  const found = topicIn(text, subject.lists.content[topic]);
  if (found === null) return [];
  const hit = { field, message: `${message} (${found.words.join(", ")})` };
  return [found.certainty === "sure" ? hit : { ...hit, severity: "warning" }];
}

const isAgeGated = ({ useCase }: UseCaseSubject) => useCase.ageGated === true;
const notAllowed = "It is not allowed on 10DLC: take it out.";
const gate = "Say that it is for adults, and ask for the whole date of birth before people agree.";

export const contentRules = {
  "CNT-SEX-01": about({
    topic: "sex",
    severity: "error",
    message: "This is sexual content.",
    fix: notAllowed,
    prevents: ["703"],
  }),
  "CNT-HAT-01": about({
    topic: "hate",
    severity: "error",
    message: "This is hate or profanity.",
    fix: notAllowed,
    prevents: ["705"],
  }),
  "CNT-CAN-01": about({
    topic: "cannabis",
    severity: "error",
    message: "This is about cannabis, CBD or kratom, which no carrier takes, even where it is legal.",
    fix: "It is not allowed, not on the website either. Do not submit it.",
    prevents: ["701"],
    alsoOnSite: true,
  }),
  "CNT-ALC-01": about({
    topic: "alcohol",
    severity: "error",
    message: "This is about alcohol, without an age gate.",
    fix: gate,
    prevents: ["706"],
    unless: isAgeGated,
  }),
  "CNT-TOB-01": about({
    topic: "tobacco",
    severity: "error",
    message: "This is about tobacco or vaping, without an age gate.",
    fix: gate,
    prevents: ["707"],
    unless: isAgeGated,
  }),
  "CNT-GUN-01": about({
    topic: "guns",
    severity: "error",
    message: "This is about firearms or ammunition.",
    fix: "It is usually refused; with an age gate and without brands it has a chance.",
    prevents: ["702"],
  }),
  "CNT-GAM-01": about({
    topic: "gambling",
    severity: "error",
    message: "This is about gambling.",
    fix: "It is not allowed on 10DLC; state lotteries ask their provider.",
    prevents: ["704"],
  }),
  "CNT-LOA-01": about({
    topic: "riskyFinance",
    severity: "error",
    message: "This is about high-risk finance: payday loans, debt relief, credit repair, crypto, stock tips.",
    fix: notAllowed,
    prevents: ["709"],
  }),
  "CNT-LOA-02": about({
    topic: "lending",
    severity: "error",
    message: "This is about loans, but it says that the brand lends no money.",
    fix: "Say that the brand lends money itself, if it does; loans of others are not allowed.",
    prevents: ["712", "1003"],
    unless: ({ useCase }) => useCase.directLending === true,
  }),
  "CNT-LED-01": about({
    topic: "leads",
    severity: "error",
    message: "This is lead generation or affiliate marketing.",
    fix: notAllowed,
    prevents: ["708"],
  }),
  "CNT-SWP-01": about({
    topic: "prizes",
    severity: "warning",
    message: "This is about prizes or contests.",
    fix: "Register it as sweepstakes, with a link to the rules.",
    prevents: ["602"],
    unless: ({ useCase }) => useCase.useCase === "SWEEPSTAKE",
  }),
  "CNT-HLT-01": about({
    topic: "health",
    severity: "warning",
    message: "This tells of somebody’s health.",
    fix: "Say that there is news, and where to read it.",
    prevents: [],
  }),
} satisfies Record<Exclude<RuleIdsOf<"CNT">, "CNT-PII-01">, UseCaseRule>;
