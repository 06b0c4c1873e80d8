import { z } from "zod";
import { said, saidIn } from "../pinpoint/said";
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

/** JRN-29, JRN-39. `early`: a "yes" that comes before the wait is over does not wait for its end; Pinpoint has no such thing. */
export const yesNoSplit = defineActivity({
  type: "yes_no_split",
  label: "Yes/no split",
  config: z.object({
    conditions: z.array(SplitCondition).max(20),
    operator: z.enum(["ALL", "ANY"]).optional(),
    evaluate: WaitTime,
    early: z.boolean(),
  }),
  initial: { conditions: [{ kind: "segment", segmentId: null }], evaluate: unsaid, early: false },
  ports: () => ["yes", "no"],
  portLabel: (port) => (port === "yes" ? "Yes" : "No"),
  words: ({ conditions, operator }, nameOf) =>
    `Split by whether ${conditions.map((each) => splitConditionInWords(each, nameOf)).join(operator === "ANY" ? " or " : " and ")}`,
  needs: ({ conditions }) => conditions.flatMap(segmentNeeds),
  asks: ({ conditions }) => conditions.flatMap(questionsOf),
  renamed: (config, idOf) => ({
    ...config,
    conditions: config.conditions.map((each) => renamedCondition(each, idOf)),
  }),
  decide: ({ conditions, operator, early }, moment) => {
    const answers = conditions.map((each) => judge(each, moment));
    const holds =
      operator === "ANY" ? answers.some((each) => each.holds) : answers.every((each) => each.holds);
    const yes = holds && answers.length > 0;
    const held = early && yes ? null : heldUntil(moment, early ? conditions.flatMap(questionsOf) : []);
    const because = answers.map((each) => each.because).join("; ") || "nothing is asked";
    return held ?? { kind: "go", port: yes ? "yes" : "no", because };
  },
  wire: {
    read: ({ ConditionalSplit }, lookups) => {
      if (!ConditionalSplit) return undefined;
      const { Condition, EvaluationWaitTime, TrueActivity, FalseActivity } = ConditionalSplit;
      return {
        config: {
          conditions: (Condition?.Conditions ?? []).map((each) => readCondition(each, lookups)),
          ...said({ operator: Condition?.Operator }),
          evaluate: readWait(EvaluationWaitTime, lookups),
          early: false,
        },
        next: nextOf({ yes: TrueActivity, no: FalseActivity }),
      };
    },
    write: ({ config, next }, { refuse }) => {
      if (config.early)
        refuse("Pinpoint evaluates a split at the end of its wait, not as soon as the answer is yes.");
      const { conditions, operator } = config;
      return {
        ConditionalSplit: {
          ...saidIn("Condition", {
            Conditions: conditions.length > 0 ? conditions.map(writeCondition) : null,
            Operator: operator,
          }),
          ...writeWait("EvaluationWaitTime", config.evaluate),
          ...said({ TrueActivity: next.yes, FalseActivity: next.no }),
        },
      };
    },
  },
});
