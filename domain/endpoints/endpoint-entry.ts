import { z } from "zod";
import { type ParsedRow, parseRow, planRows } from "@/domain/imports/parse-row";
import { parseTarget, type Target, takesSeveral, targetProblem } from "@/domain/imports/targets";
import type { Limits } from "@/domain/limits/limits";
import { type Channel, channels } from "@/domain/messaging/channel";

/** One thing known of a person, as a form has it: "Attributes.plan" and its values. Empty values say nothing. */
const Fact = z.object({
  target: z.string().min(1, "Choose what it is").max(250),
  values: z.array(z.string().max(2_000)).max(600),
});

/** All that a person's form says of an endpoint. What it leaves out is to be removed. */
export const EndpointEntry = z.object({
  address: z.string().trim().max(3_000),
  userId: z.string().trim().max(1_000).default(""),
  facts: z.array(Fact).max(500),
});
export type EndpointEntry = z.infer<typeof EndpointEntry>;

export const ChannelChoice = z.enum(channels);

const notOfForms: Target["kind"][] = ["id", "address", "channel", "optOut", "userId"];

/** Reads a form as an import reads a row; a finding's column is "address", "userId" or "facts.3". */
export function readEntry(entry: EndpointEntry, defaultChannel: Channel, limits: Limits): ParsedRow {
  const { address, userId, facts } = entry;
  const problem = twice(facts) ?? unknown(facts) ?? badName(facts, limits);
  if (problem) return { ok: false, findings: [problem] };
  const cells = facts.flatMap(({ target, values }, nth) =>
    values.filter((value) => value.trim() !== "").map((value) => ({ column: `facts.${nth}`, target, value })),
  );
  const all = [
    { column: "address", target: "Address", value: address },
    { column: "userId", target: "User.UserId", value: userId },
    ...cells,
  ];
  const mapping = Object.fromEntries(all.map(({ target }, position) => [position, target]));
  const columns = all.map(({ column }) => column);
  const plan = planRows({ columns, mapping, defaultChannel, delimiter: ",", limits });
  return parseRow(
    plan,
    all.map(({ value }) => value),
  );
}

function unknown(facts: EndpointEntry["facts"]) {
  const nth = facts.findIndex(({ target, values }) => {
    const parsed = parseTarget(target);
    return !parsed || notOfForms.includes(parsed.kind) || (values.length > 1 && !takesSeveral(parsed));
  });
  const fact = facts[nth];
  if (!fact) return null;
  const reason =
    fact.values.length > 1 && parseTarget(fact.target)
      ? "It has one value only. Remove the others."
      : "Choose what this is from the list.";
  return { column: `facts.${nth}`, value: fact.target, reason };
}

function badName(facts: EndpointEntry["facts"], { nameCharacters }: Limits) {
  for (const [nth, { target }] of facts.entries()) {
    const parsed = parseTarget(target);
    const reason = parsed && targetProblem(parsed, nameCharacters);
    if (reason) return { column: `facts.${nth}`, value: target, reason };
  }
  return null;
}

function twice(facts: EndpointEntry["facts"]) {
  const seen = new Set<string>();
  for (const [nth, { target }] of facts.entries()) {
    if (seen.has(target))
      return {
        column: `facts.${nth}`,
        value: target,
        reason: "It stands here twice. Put all values into one row.",
      };
    seen.add(target);
  }
  return null;
}
