import type { Command } from "commander";
import type { z } from "zod";
import type { AccountContext } from "@/server/context";

/** What a command answers: `json` for machines, `text` for people. */
export interface Answer {
  json: unknown;
  text: string;
}

export interface Verb<Input extends z.ZodType> {
  name: string;
  describe: string;
  /** Options that must be given, as commander writes them, and what each is for. */
  needs?: Record<string, string>;
  options?: Record<string, string>;
  input: Input;
  act(ctx: AccountContext, input: z.infer<Input>): Promise<Answer>;
}

export type Run = <Input extends z.ZodType>(
  verb: Verb<Input>,
  given: unknown,
  json: boolean,
) => Promise<void>;

/** A verb whose options and input agree in type. */
export function defineVerb<Input extends z.ZodType>(verb: Verb<Input>) {
  return (parent: Command, run: Run) => {
    const command = parent.command(verb.name).description(verb.describe);
    for (const [flags, about] of Object.entries(verb.needs ?? {})) command.requiredOption(flags, about);
    for (const [flags, about] of Object.entries(verb.options ?? {})) command.option(flags, about);
    command.option("--json", "print one JSON value and nothing else");
    command.action(({ json = false, ...given }: { json?: boolean }) => run(verb, given, json));
  };
}

interface Noun {
  name: string;
  describe: string;
  verbs: ReturnType<typeof defineVerb>[];
}

export const defineNoun = (noun: Noun) => noun;
