import { Command } from "commander";
import { explain } from "./explain";
import { nouns } from "./nouns";
import { runVerb } from "./run-verb";

/** `npm run waymark`: what a terminal or a script can do, beside a running console or alone. Refusals go to stderr, with exit code 1. */
const program = new Command("waymark").description("Waymark from the command line").showHelpAfterError();

for (const { name, describe, verbs } of nouns) {
  const noun = program.command(name).description(describe);
  for (const addTo of verbs) addTo(noun, runVerb);
}

program.parseAsync().catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});
