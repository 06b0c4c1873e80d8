/** The gate of every commit: all checks side by side, findings first, timings last. `--untested` leaves the unit tests to whoever runs them anyhow. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { modulesCruised } from "./checks/sources/modules-cruised.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const checksDir = join(root, "scripts/checks");
const layers = ["app", "bench", "clients", "components", "db", "domain", "e2e", "server"].filter((layer) =>
  existsSync(join(root, layer)),
);

const bin = (path, ...args) => ({
  command: process.execPath,
  args: [join(root, "node_modules", path), ...args],
});

/** A list is run in its order, up to the first that fails. */
const tools = {
  biome: bin("@biomejs/biome/bin/biome", "ci", "--colors=off", "--error-on-warnings"),
  types: [bin("next/dist/bin/next", "typegen"), bin("typescript/bin/tsc", "--noEmit")], // pages are typed by their routes
  imports: bin(
    "dependency-cruiser/bin/dependency-cruise.mjs",
    "--config",
    ".dependency-cruiser.cjs",
    ...layers,
  ),
  unused: bin("knip/bin/knip.js", "--no-progress"),
  "unit tests": bin("vitest/vitest.mjs", "run", "--project", "unit", "--reporter=dot"),
};

/** TypeScript beyond the version that dependency-cruiser reads shows it an empty project, which breaks no rule. */
const alsoDemand = {
  imports: (output) => (modulesCruised(output) > 0 ? [] : ["dependency-cruiser saw no module at all"]),
};

async function runTool(name) {
  for (const tool of [tools[name]].flat()) {
    const { code, output } = await finished(tool);
    const demands = alsoDemand[name]?.(output) ?? [];
    if (code !== 0 || demands.length > 0) return [output.trim(), ...demands];
  }
  return [];
}

function finished({ command, args }) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", NEXT_TELEMETRY_DISABLED: "1" };
    const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}

async function runOwnCheck(file) {
  const { check } = await import(pathToFileURL(join(checksDir, file)).href);
  return check(root);
}

async function timed(name, run) {
  const started = performance.now();
  const findings = await run().catch((error) => [`the check itself failed: ${error.stack ?? error}`]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return { name, findings, seconds };
}

const ownChecks = readdirSync(checksDir).filter((file) => file.endsWith(".mjs"));
const chosen = Object.keys(tools).filter(
  (name) => name !== "unit tests" || !process.argv.includes("--untested"),
);
const results = await Promise.all([
  ...chosen.map((name) => timed(name, () => runTool(name))),
  ...ownChecks.map((file) => timed(file.replace(".mjs", ""), () => runOwnCheck(file))),
]);

for (const { name, findings } of results.filter((result) => result.findings.length > 0)) {
  console.log(`\n✗ ${name}`);
  for (const finding of findings) console.log(`  ${finding.replaceAll("\n", "\n  ")}`);
}
console.log();
for (const { name, findings, seconds } of results) {
  console.log(`${findings.length === 0 ? "✓" : "✗"} ${name.padEnd(18)} ${seconds.padStart(5)} s`);
}
process.exitCode = results.some(({ findings }) => findings.length > 0) ? 1 : 0;
