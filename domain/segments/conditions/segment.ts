import { segmentInWords } from "../words/names";
import type { ConditionType } from "./define";

export const segment: ConditionType<"segment"> = {
  holds: ({ segmentId, isIn }, { answers }) => answers.segmentIds.has(segmentId) === isIn,
  fact: ({ segmentId }, { answers }, names) =>
    `${answers.segmentIds.has(segmentId) ? "is" : "is not"} in ${segmentInWords(segmentId, names)}`,
  words: ({ segmentId, isIn }, names) =>
    `who are ${isIn ? "" : "not "}in ${segmentInWords(segmentId, names)}`,
};
