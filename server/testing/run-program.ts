import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

interface Program {
  script: string;
  args?: string[];
  uid?: number;
}

/** Runs a TypeScript program until it prints its first line, which is JSON. */
export async function runProgram<T>({
  script,
  args = [],
  uid,
}: Program): Promise<T & { child: ChildProcess }> {
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
    ...(uid === undefined ? {} : { uid, gid: uid }),
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "test" },
  });
  let complaint = "";
  child.stderr.on("data", (chunk) => (complaint += chunk));
  for await (const line of createInterface({ input: child.stdout })) return { ...JSON.parse(line), child };
  throw new Error(`${script} ended without a word: ${complaint}`);
}

export async function kill(child: ChildProcess, signal: NodeJS.Signals = "SIGKILL") {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, "exit");
}
