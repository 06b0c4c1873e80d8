import { z } from "zod";
import { said } from "../pinpoint/said";
import {
  judge,
  questionsOf,
  renamedCondition,
  SplitCondition,
  segmentNeeds,
  splitConditionInWords,
} from "./condition";
import { readCondition, writeCondition } from "./condition-wire";
import { defineActivity, nextOf } from "./define";
import { heldUntil } from "./held-until";
import { readWait, unsaid, WaitTime, writeWait } from "./wait-time";

/** "A" for the first, "B" for the second. */
export const branchLetter = (nth: number) => String.fromCharCode(65 + nth);

/** JRN-30: the first branch whose condition holds, in the order of the alphabet. */
export const multivariateSplit = defineActivity({
  type: "multivariate_split",
  label: "Multivariate split",
  config: z.object({
    branches: z.array(z.object({ condition: SplitCondition.nullable() })).max(26),
    evaluate: WaitTime,
  }),
  initial: { branches: [{ condition: null }, { condition: null }], evaluate: unsaid },
  ports: ({ branches }) => [...branches.map((_, nth) => branchLetter(nth)), "else"],
  portLabel: (port) => (port === "else" ? "Else" : `Branch ${port}`),
  words: ({ branches }, nameOf) =>
    `Split ${branches.map(({ condition }, nth) => `${branchLetter(nth)}: ${condition ? splitConditionInWords(condition, nameOf) : "nothing is asked"}`).join("; ")}`,
  needs: ({ branches }) => branches.flatMap(({ condition }) => (condition ? segmentNeeds(condition) : [])),
  asks: ({ branches }) => branches.flatMap(({ condition }) => (condition ? questionsOf(condition) : [])),
  renamed: (config, idOf) => ({
    ...config,
    branches: config.branches.map(({ condition }) => ({
      condition: condition && renamedCondition(condition, idOf),
    })),
  }),
  decide: ({ branches }, moment) => {
    const held = heldUntil(moment, []);
    if (held) return held;
    const answers = branches.map(({ condition }) => (condition ? judge(condition, moment) : null));
    const nth = answers.findIndex((answer) => answer?.holds);
    const port = nth === -1 ? "else" : branchLetter(nth);
    const because = answers[nth]?.because ?? "no branch fits";
    return { kind: "go", port, because };
  },
  wire: {
    read: ({ MultiCondition }, lookups) => {
      if (!MultiCondition) return undefined;
      const { Branches = [], DefaultActivity, EvaluationWaitTime } = MultiCondition;
      const ways = Branches.map(({ NextActivity }, nth) => [branchLetter(nth), NextActivity] as const);
      return {
        config: {
          branches: Branches.map(({ Condition }) => ({
            condition: Condition ? readCondition(Condition, lookups) : null,
          })),
          evaluate: readWait(EvaluationWaitTime, lookups),
        },
        next: nextOf({ ...Object.fromEntries(ways), else: DefaultActivity }),
      };
    },
    write: ({ config, next }) => ({
      MultiCondition: {
        ...(config.branches.length > 0 && {
          Branches: config.branches.map(({ condition }, nth) => ({
            ...(condition && { Condition: writeCondition(condition) }),
            ...said({ NextActivity: next[branchLetter(nth)] }),
          })),
        }),
        ...said({ DefaultActivity: next.else }),
        ...writeWait("EvaluationWaitTime", config.evaluate),
      },
    }),
  },
});
