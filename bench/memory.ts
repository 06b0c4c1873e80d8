import { readFileSync } from "node:fs";

const EVERY_MS = 200;

/** Reads a program's resident memory from now on; `stop` tells the most it held, in MB. */
export function sampleMemory(pid: number) {
  let most = residentMegabytes(pid);
  const timer = setInterval(() => {
    most = Math.max(most, residentMegabytes(pid));
  }, EVERY_MS).unref();
  return {
    stop() {
      clearInterval(timer);
      return most;
    },
  };
}

function residentMegabytes(pid: number) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}
