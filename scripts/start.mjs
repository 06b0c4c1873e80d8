// `npm start` and, with --dev, `npm run dev`: from a fresh clone to a running Waymark with nothing but Node.
import { fileURLToPath } from "node:url";
import { endWithNpm } from "../server/launcher/end-with-npm.mjs";
import { buildWhatIsMissing } from "./setup/build.mjs";
import { installWhatIsMissing } from "./setup/install.mjs";
import { demandNode } from "./setup/node-version.mjs";

demandNode();
endWithNpm();
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
process.env.NEXT_TELEMETRY_DISABLED = "1";
await installWhatIsMissing();
if (!process.argv.includes("--dev")) await buildWhatIsMissing();
await import("tsx"); // from here on TypeScript can be imported
await import("../server/launcher/main.ts");
