import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openapiText } from "../pinpoint/openapi.mjs";

/** docs/openapi.json, which the API hands out, is what the code offers. */
export function check(root) {
  const path = join(root, "docs/openapi.json");
  const isCurrent = existsSync(path) && readFileSync(path, "utf8") === openapiText(root);
  return isCurrent ? [] : ["docs/openapi.json is not current: run node scripts/pinpoint/write.mjs"];
}
