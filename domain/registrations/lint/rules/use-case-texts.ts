import { type FieldProblem, fieldProblems } from "../../fields/problems";
import { type UseCaseField, useCaseFields } from "../../use-cases/fields";
import { useCaseKinds } from "../../use-cases/kinds";
import { hitIf, type UseCaseRule } from "../rule";
import type { RuleIdsOf } from "../rule-ids";
import { lettersOf, namesBrand } from "../words/brand-name";
import { foreignLanguageOf } from "../words/language";

const texts = ["description", "messageFlow", "optinMessage", "optoutMessage", "helpMessage"] as const;
const replies: ReadonlySet<string> = new Set<UseCaseField>(["optinMessage", "optoutMessage", "helpMessage"]);

const lengthOf = (text: string) => [...text.trim()].length;

export const useCaseTextRules = {
  "CMP-DSC-01": {
    severity: "error",
    fix: "Say who sends, to whom, what, and why.",
    prevents: ["30886"],
    find: ({ useCase: { description } }) => {
      const length = lengthOf(description);
      return hitIf(length < 40 || length > 4_096, {
        field: "description",
        message: `The description needs 40 to 4,096 characters; it has ${length.toLocaleString("en")}.`,
      });
    },
  },
  "CMP-DSC-02": {
    severity: "warning",
    fix: "Name it.",
    prevents: ["603"],
    find: ({ useCase: { description }, company: { displayName } }) =>
      hitIf(description !== "" && displayName !== "" && !namesBrand(description, displayName), {
        field: "description",
        message: `The description does not name “${displayName}”.`,
      }),
  },
  "CMP-DSC-03": {
    severity: "warning",
    fix: "Be specific: what is in these messages, and when do they come?",
    prevents: ["30886"],
    find: ({ useCase: { description, useCase }, company: { displayName } }) => {
      const label = useCase === "" ? "" : useCaseKinds[useCase].label;
      const empty = new Set(
        `${label} ${displayName} we will send sends sending messages message texts text sms to our customers users for and the of a`
          .toLowerCase()
          .split(/\W+/),
      );
      const telling = description
        .toLowerCase()
        .split(/\W+/)
        .filter((word) => word !== "" && !empty.has(word));
      return hitIf(description.length >= 40 && lettersOf(description) !== "" && telling.length < 4, {
        field: "description",
        message: "The description says hardly more than the use case’s name.",
      });
    },
  },
  "CMP-LNG-01": {
    severity: "error",
    fix: "Write it in English, or add an English version beside it.",
    prevents: ["506"],
    find: ({ useCase }) =>
      [
        ...texts.map((field) => ({ field, text: useCase[field] })),
        ...useCase.samples.map((text, nth) => ({ field: `samples.${nth}` as const, text })),
      ].flatMap(({ field, text }) => {
        const language = foreignLanguageOf(text);
        const message = `This is not in English (${language}); reviewers read English alone.`;
        return language === null ? [] : [{ field, message }];
      }),
  },
  "CMP-AFF-01": {
    severity: "error",
    fix: "There is no way around it: send nothing of this kind.",
    prevents: ["708"],
    find: ({ useCase: { affiliateMarketing } }) =>
      hitIf(affiliateMarketing === true, {
        field: "affiliateMarketing",
        message: "Affiliate marketing is not allowed on 10DLC.",
      }),
  },
  "CMP-LEN-01": {
    severity: "error",
    fix: "Bring it to the length.",
    prevents: ["validation"],
    find: ({ useCase }) =>
      fieldProblems(useCaseFields, useCase)
        .filter(isReply)
        .filter(({ field }) => useCase[field] !== "")
        .map(({ field, message }) => {
          const trimmed = useCase[field].trim();
          return trimmed === useCase[field] ? { field, message } : { field, message, better: trimmed };
        }),
  },
} satisfies Record<RuleIdsOf<"CMP-DSC" | "CMP-LNG" | "CMP-AFF" | "CMP-LEN">, UseCaseRule>;

type Reply = "optinMessage" | "optoutMessage" | "helpMessage";
const isReply = (problem: FieldProblem): problem is FieldProblem & { field: Reply } =>
  replies.has(problem.field);
