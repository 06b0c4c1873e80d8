import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { run } from "../setup/run.mjs";
import { countPlaywright, countVitest } from "./count.mjs";

const REPORTS = ".cache/tests";

/** A step that is no test: it counts only when it fails. */
export async function runCheck() {
  const { code } = await run(process.execPath, ["scripts/check.mjs", "--untested"]);
  return { passed: 0, failed: code === 0 ? 0 : 1 };
}

export function runVitest(/** @type {string[]} */ projects) {
  const report = `${REPORTS}/vitest.json`;
  const chosen = projects.flatMap((project) => ["--project", project]);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = ["node_modules/vitest/vitest.mjs", "run", ...chosen, ...reporters];
  return runReporting(args, { report, count: countVitest });
}

export function runPlaywright() {
  const report = `${REPORTS}/playwright.json`;
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const args = ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"];
  return runReporting(args, { report, count: countPlaywright, env });
}

/**
 * @template Report
 * @param {string[]} args
 * @param {{ report: string, count: (report: Report) => import("./count.mjs").Count, env?: NodeJS.ProcessEnv }} how
 */
async function runReporting(args, { report, count, env }) {
  mkdirSync(REPORTS, { recursive: true });
  rmSync(report, { force: true });
  const { code } = await run(process.execPath, args, { env });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const counted = count(JSON.parse(readFileSync(report, "utf8")));
  return code === 0 ? counted : { ...counted, failed: Math.max(counted.failed, 1) }; // it may fail beside its tests
}
