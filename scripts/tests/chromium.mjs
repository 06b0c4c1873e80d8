import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const DEBIAN = "/usr/bin/chromium";
const PACKED = "node_modules/@sparticuz/chromium/bin";

/** The browser of the tests: CHROMIUM_PATH, else the system's, else one that npm has brought, with its libraries. Off Linux, Playwright's own. */
export async function findChromium() {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH };
  if (existsSync(DEBIAN)) return { executablePath: DEBIAN };
  return process.platform === "linux" ? await unpackChromium() : {};
}

export async function unpackChromium() {
  const { default: chromium, inflate } = await import("@sparticuz/chromium");
  const executablePath = await chromium.executablePath();
  if (spawnSync(executablePath, ["--version"]).status === 0) return { executablePath };

  await inflate(join(PACKED, "al2023.tar.br")); // a bare system lacks libnss3 and its kin
  const env = { ...process.env, LD_LIBRARY_PATH: join(tmpdir(), "al2023", "lib") };
  const tried = spawnSync(executablePath, ["--version"], { env, encoding: "utf8" });
  if (tried.status === 0) return { executablePath, env };
  throw new Error(
    `No Chromium runs here (${tried.error ?? tried.stderr}). Install one and set CHROMIUM_PATH to it.`,
  );
}
