import { existsSync } from "node:fs";
import { run } from "./run.mjs";
import { say } from "./say.mjs";

/**
 * From here on the tests against a real Postfix fail where they cannot run. On Debian and as root it is installed first,
 * without its being started: the tests start one of their own.
 */
export async function demandPostfix() {
  process.env.WAYMARK_TEST_POSTFIX = "demanded";
  if (existsSync("/usr/sbin/postfix") || !canInstall()) return;
  say("Installing Postfix, which the tests hand mail to (apt-get)");
  const quietly = { quiet: true, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" } };
  const install = ["install", "-y", "--no-install-recommends", "postfix", "openssl"];
  const first = await run("apt-get", install, quietly);
  if (first.code === 0) return;
  await run("apt-get", ["update"], quietly); // its lists may be old, or not there at all
  const { code, output } = await run("apt-get", install, quietly);
  if (code !== 0) say(`Postfix could not be installed: ${output.trim().split("\n").at(-1)}`);
}

const canInstall = () => process.getuid?.() === 0 && existsSync("/etc/debian_version");
