/** `node scripts/pinpoint/write.mjs`: writes anew what follows from the SDK's model. */
import { writeFileSync } from "node:fs";
import { readShapes } from "./read-shapes.mjs";

writeFileSync("server/rest/wire-shapes.json", `${JSON.stringify(readShapes())}\n`);
