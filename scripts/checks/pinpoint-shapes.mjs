import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { readShapes } from "../pinpoint/read-shapes.mjs";

/** The shapes that the API reads by are those of the SDK that is installed. */
export function check(root) {
  const kept = JSON.parse(readFileSync(join(root, "server/rest/wire-shapes.json"), "utf8"));
  if (isDeepStrictEqual(kept, readShapes())) return [];
  return ["server/rest/wire-shapes.json is not the SDK's model: run node scripts/pinpoint/write.mjs"];
}
