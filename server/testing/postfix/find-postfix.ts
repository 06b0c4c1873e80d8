import { existsSync } from "node:fs";

const POSTFIX = "/usr/sbin/postfix";

/** Why no Postfix of our own can be started here; null when one can. */
export function whyNoPostfix(): string | null {
  if (!existsSync(POSTFIX)) return "Postfix is not installed (apt-get install postfix)";
  if (process.getuid?.() !== 0) return "only root can start a Postfix";
  return null;
}

/** In continuous integration and in the deep tests, to go without is a failure: scripts/setup/postfix.mjs has installed it. */
export const isPostfixDemanded = () =>
  process.env.CI === "true" || process.env.WAYMARK_TEST_POSTFIX === "demanded";
