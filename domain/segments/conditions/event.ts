import { questionOf } from "../answers";
import type { ConditionOf } from "../criteria";
import { behaviourInWords, timesInWords } from "../words/behaviour-words";
import { quote } from "../words/quote";
import type { ConditionType } from "./define";

type Times = ConditionOf<"event">["times"];

const enough: Record<Times["compare"], (done: number, number: number) => boolean> = {
  at_least: (done, number) => done >= number,
  at_most: (done, number) => done <= number,
  exactly: (done, number) => done === number,
};

export const event: ConditionType<"event"> = {
  holds: (condition, { answers }) => {
    const done = answers.times.get(questionOf(condition).key) ?? 0;
    return enough[condition.times.compare](done, condition.times.number) === condition.did;
  },
  fact: (condition, person) => {
    const done = person.answers.times.get(questionOf(condition).key) ?? 0;
    const did = `did ${quote(condition.type)} ${done === 0 ? "never" : timesInWords(done)}`;
    if (event.holds(condition, person)) return did;
    const { compare, number } = condition.times;
    const wanted = `${compare.replace("_", " ")} ${timesInWords(number)}`;
    return `${did}, ${condition.did ? "not" : "which is"} ${wanted}`;
  },
  words: behaviourInWords,
};
