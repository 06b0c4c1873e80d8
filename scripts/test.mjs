// `npm test`: everything, from a fresh clone, with nothing but Node. With --deep also what takes minutes.
import { fileURLToPath } from "node:url";
import { endWithNpm } from "../server/launcher/end-with-npm.mjs";
import { buildWhatIsMissing } from "./setup/build.mjs";
import { installWhatIsMissing } from "./setup/install.mjs";
import { demandNode } from "./setup/node-version.mjs";
import { demandPostfix } from "./setup/postfix.mjs";
import { closingLine } from "./tests/count.mjs";
import { runCheck, runPlaywright, runVitest } from "./tests/steps.mjs";

demandNode();
endWithNpm();
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
process.env.NEXT_TELEMETRY_DISABLED = "1";
await installWhatIsMissing();

const deep = process.argv.includes("--deep");
if (deep || process.env.CI === "true") await demandPostfix();
const counts = [await runCheck(), await runVitest(["unit", "integration", ...(deep ? ["deep"] : [])])];
await buildWhatIsMissing();
counts.push(await runPlaywright());

console.log(`\n${closingLine(counts)}`);
process.exit(counts.some(({ failed }) => failed > 0) ? 1 : 0);
