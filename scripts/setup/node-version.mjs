import { readFileSync } from "node:fs";
import { giveUp } from "./say.mjs";

/** Ends the program when Node is older than package.json asks for. */
export function demandNode(present = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const least = engines.node.replace(">=", "");
  if (isOlder(present, least))
    giveUp(`Waymark needs Node ${least} or newer; this is ${present}. Get it at https://nodejs.org.`);
}

export function isOlder(/** @type {string} */ version, /** @type {string} */ least) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split(".").map(Number);
  return major < leastMajor || (major === leastMajor && minor < leastMinor);
}
