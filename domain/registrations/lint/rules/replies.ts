import { isGsm } from "@/domain/sms/gsm";
import { helpWords, optOutWords } from "@/domain/sms/inbound-words";
import { confirmationText } from "@/domain/sms/opt-out";
import { partsOf } from "@/domain/sms/parts";
import { smartReplace } from "@/domain/sms/smart-replace";
import { hitIf, type UseCaseRule } from "../rule";
import type { RuleIdsOf } from "../rule-ids";
import { namesBrand } from "../words/brand-name";
import { says } from "../words/sentences";
import { topicIn } from "../words/topics";

const replies = ["optinMessage", "optoutMessage", "helpMessage"] as const;
const keywordLists = ["optinKeywords", "optoutKeywords", "helpKeywords"] as const;
const SAFE_LENGTH = 160;

/** Those with a space or hyphen cannot stand in the registry's list; they are obeyed all the same. */
const mandatory = optOutWords.mandatory.filter((word) => /^[A-Z]+$/.test(word));

const wordsOf = (list: string) =>
  list
    .split(",")
    .map((word) => word.trim().toUpperCase())
    .filter((word) => word !== "");

const helpTemplate = (brand: string, contact: string) =>
  `${brand}: For help contact ${contact}. Msg & data rates may apply. Reply STOP to opt out.`;
const optinTemplate = (brand: string) =>
  `${brand}: You are subscribed to updates. Msg frequency varies. Msg & data rates may apply. Reply HELP for help, STOP to opt out.`;

export const replyRules = {
  "KEY-STP-01": {
    severity: "error",
    fix: "Add them.",
    prevents: ["30887"],
    find: ({ useCase: { optoutKeywords } }) => {
      const given = wordsOf(optoutKeywords);
      const missing = mandatory.filter((word) => !given.includes(word));
      return hitIf(missing.length > 0, {
        field: "optoutKeywords",
        message: `The opt-out keywords lack ${missing.join(", ")}.`,
        better: [...given, ...missing].join(","),
      });
    },
  },
  "KEY-STP-02": {
    severity: "error",
    fix: "Begin with it.",
    prevents: ["611"],
    find: ({ useCase: { optoutMessage }, company: { displayName } }) =>
      hitIf(optoutMessage !== "" && displayName !== "" && !namesBrand(optoutMessage, displayName), {
        field: "optoutMessage",
        message: `The answer to STOP does not name “${displayName}”.`,
        better: confirmationText(displayName),
      }),
  },
  "KEY-STP-03": {
    severity: "error",
    fix: "Say that no more messages will come.",
    prevents: ["611"],
    find: ({ useCase: { optoutMessage }, company: { displayName } }) =>
      hitIf(optoutMessage !== "" && !says.noMoreMessages(optoutMessage), {
        field: "optoutMessage",
        message: "The answer to STOP does not say that no more messages come.",
        better: confirmationText(displayName),
      }),
  },
  "KEY-STP-04": {
    severity: "error",
    fix: "Take it out: the one message after STOP must not sell anything.",
    prevents: ["47 CFR 64.1200(a)(12)"],
    find: ({ useCase: { optoutMessage }, lists, company: { displayName } }) =>
      hitIf(
        /https?:\/\//i.test(optoutMessage) ||
          topicIn(optoutMessage, lists.content.marketing)?.certainty === "sure",
        {
          field: "optoutMessage",
          message: "The answer to STOP advertises, or has a link.",
          better: confirmationText(displayName),
        },
      ),
  },
  "KEY-HLP-01": {
    severity: "error",
    fix: "Name the brand, and give an e-mail address, a phone number or a page.",
    prevents: ["611"],
    find: ({ useCase: { helpMessage }, company: { displayName, email, phone } }) =>
      hitIf(helpMessage !== "" && !(namesBrand(helpMessage, displayName) && says.contact(helpMessage)), {
        field: "helpMessage",
        message: "The answer to HELP lacks the brand, or how to reach somebody.",
        better: helpTemplate(displayName, email || phone),
      }),
  },
  "KEY-HLP-02": {
    severity: "warning",
    fix: "Add “Msg & data rates may apply. Reply STOP to opt out.”",
    prevents: ["CTIA"],
    find: ({ useCase: { helpMessage }, company: { displayName, email, phone } }) =>
      hitIf(helpMessage !== "" && !(says.stop(helpMessage) && says.rates(helpMessage)), {
        field: "helpMessage",
        message: "The answer to HELP does not speak of STOP and of rates.",
        better: helpTemplate(displayName, email || phone),
      }),
  },
  "KEY-OIN-01": {
    severity: "error",
    fix: "Say all five.",
    prevents: ["611", "5108"],
    find: ({ useCase: { optinMessage: text }, company: { displayName } }) => {
      const lacking = [
        !namesBrand(text, displayName) && "the brand",
        !says.frequency(text) && "how often",
        !says.rates(text) && "rates",
        !says.help(text) && "HELP",
        !says.stop(text) && "STOP",
      ].filter((part) => part !== false);
      return hitIf(text !== "" && lacking.length > 0, {
        field: "optinMessage",
        message: `The answer to an opt-in lacks ${lacking.join(", ")}.`,
        better: optinTemplate(displayName),
      });
    },
  },
  "KEY-LEN-01": {
    severity: "warning",
    fix: "Shorten it.",
    prevents: ["validation"],
    find: ({ useCase, replyLimit }) =>
      replies.flatMap((field) => {
        const length = [...useCase[field]].length;
        const isRefused = replyLimit !== null && length > replyLimit;
        return hitIf(isRefused || length > SAFE_LENGTH, {
          field,
          message: `This answer has ${length} characters; ${isRefused ? `the provider takes ${replyLimit}` : `${SAFE_LENGTH} are safe everywhere`}.`,
          severity: isRefused ? "error" : "warning",
        });
      }),
  },
  "KEY-ENC-01": {
    severity: "warning",
    fix: "Replace the characters that are not in GSM 03.38.",
    prevents: [],
    find: ({ useCase }) =>
      replies.flatMap((field) => {
        const plain = smartReplace(useCase[field]).text;
        const message = `This answer needs UCS-2, with 70 characters a part: ${partsOf(useCase[field]).parts.length} parts.`;
        if (isGsm(useCase[field])) return [];
        return isGsm(plain) ? [{ field, message, better: plain }] : [{ field, message }];
      }),
  },
  "KEY-FMT-01": {
    severity: "error",
    fix: "Letters and digits, 1 to 30 a word, commas between the words, no spaces.",
    prevents: ["validation"],
    find: ({ useCase }) =>
      keywordLists.flatMap((field) => {
        const isFine = /^[A-Za-z0-9]{1,30}(,[A-Za-z0-9]{1,30})*$/.test(useCase[field]);
        const better = wordsOf(useCase[field])
          .map((word) => word.replace(/[^A-Z0-9]/g, "").slice(0, 30))
          .filter((word) => word !== "")
          .join(",");
        const message = "These keywords are not written as the registry takes them.";
        return hitIf(useCase[field] !== "" && !isFine, { field, message, better });
      }),
  },
  "KEY-CLS-01": {
    severity: "error",
    fix: "Let each word do one thing.",
    prevents: [],
    find: ({ useCase: { optinKeywords, optoutKeywords, helpKeywords } }) => {
      const taken = new Set<string>([
        ...wordsOf(optoutKeywords),
        ...wordsOf(helpKeywords),
        ...mandatory,
        ...helpWords,
      ]);
      const both = wordsOf(optinKeywords).filter((word) => taken.has(word));
      return hitIf(both.length > 0, {
        field: "optinKeywords",
        message: `${both.join(", ")} cannot be an opt-in: it means something else already.`,
      });
    },
  },
  "KEY-CLS-02": {
    severity: "warning",
    fix: "Use another word; YES counts only where it was asked for.",
    prevents: [],
    find: ({ useCase: { optinKeywords } }) =>
      hitIf(
        wordsOf(optinKeywords).some((word) => word === "YES" || word === "Y"),
        {
          field: "optinKeywords",
          message: "YES as an opt-in clashes with answers to surveys and confirmations.",
        },
      ),
  },
} satisfies Record<
  RuleIdsOf<"KEY-STP" | "KEY-HLP" | "KEY-OIN" | "KEY-LEN" | "KEY-ENC" | "KEY-FMT" | "KEY-CLS">,
  UseCaseRule
>;
