import type { ChangeFact } from "@/domain/events/change-facts";
import { factsOf } from "./facts";

type Written = Parameters<typeof factsOf>[0] & { address: string; userId: string | null };

/** What stands differently in the form of a person, in the order of the form. */
export function changedFacts(before: Written, after: Written): ChangeFact[] {
  const [was, is] = [linesOf(before), linesOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({ name, from: was.get(name) ?? null, to: is.get(name) ?? null }))
    .filter(({ from, to }) => from !== to);
}

function linesOf(written: Written): Map<string, string> {
  const { address, userId } = written;
  const lines = new Map([["Address", address]]);
  if (userId !== null) lines.set("User id", userId);
  for (const { target, values } of factsOf(written)) lines.set(target, values.join(", "));
  return lines;
}
