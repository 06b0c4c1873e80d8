import { readFileSync } from "node:fs";
import { join } from "node:path";
import { apiDocument } from "../pinpoint/api-document.mjs";

/** docs/pinpoint-api.md tells what is offered, and each of it is proven by a test. */
export function check(root) {
  const { text, unproven } = apiDocument(root);
  const isCurrent = readFileSync(join(root, "docs/pinpoint-api.md"), "utf8") === text;
  return [
    ...unproven.map((name) => `${name} is offered, and no test in server/rest sends it`),
    ...(isCurrent ? [] : ["docs/pinpoint-api.md is not current: run node scripts/pinpoint/write.mjs"]),
  ];
}
