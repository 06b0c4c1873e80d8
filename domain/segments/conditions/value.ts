import { lookOf } from "../looks";
import { valuesOf } from "../member";
import { sees } from "../sees";
import { subjectInWords } from "../words/subject-words";
import { testInWords } from "../words/test-words";
import { valueFact } from "../words/value-fact";
import type { ConditionType } from "./define";

export const value: ConditionType<"value"> = {
  holds: ({ subject, test }, { member, now }) => sees(lookOf(test, now), valuesOf(subject, member)),
  fact: (condition, person) => {
    const values = valuesOf(condition.subject, person.member);
    return valueFact(
      subjectInWords(condition.subject),
      condition.test,
      values,
      value.holds(condition, person),
    );
  },
  words: ({ subject, test }) => `whose ${subjectInWords(subject)} ${testInWords(test)}`,
};
