import type { Member } from "../member";
import { spanMs } from "../tests";
import { instantInWords, spanInWords } from "../words/quote";
import type { ConditionType } from "./define";

/** END-19: who was never seen active was so when the endpoint last changed. */
export function lastActivityOf({ lastActiveAt, effectiveAt }: Member): Date {
  return lastActiveAt ?? effectiveAt;
}

export const activity: ConditionType<"activity"> = {
  holds: ({ active, within }, { member, now }) =>
    lastActivityOf(member).getTime() >= now.getTime() - spanMs(within) === active,
  fact: (condition, person) => {
    const last = `last active ${instantInWords(lastActivityOf(person.member).getTime())}`;
    if (activity.holds(condition, person)) return last;
    return `${last}, ${condition.active ? "not in" : "which is in"} the last ${spanInWords(condition.within)}`;
  },
  words: ({ active, within }) => `who were ${active ? "" : "not "}active in the last ${spanInWords(within)}`,
};
