import { spawn } from "node:child_process";

/**
 * Runs a program to its end, and ends it when we are told to end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} options quiet: keep its output, to be shown if it fails
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { quiet = false, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit" });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
    const pass = (/** @type {NodeJS.Signals} */ signal) => {
      child.kill(signal);
      process.exit(130);
    };
    for (const signal of signals) process.on(signal, pass);
    child.once("error", reject);
    child.once("close", (code) => {
      for (const signal of signals) process.off(signal, pass);
      resolve({ code: code ?? 1, output });
    });
  });
}

const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
