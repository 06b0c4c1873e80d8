/** `node scripts/pinpoint/write.mjs`: writes anew what follows from the SDK's model, the code and its tests. */
import { writeFileSync } from "node:fs";
import { apiDocument } from "./api-document.mjs";
import { openapiText } from "./openapi.mjs";
import { readShapes } from "./read-shapes.mjs";

const root = process.cwd();
writeFileSync("server/rest/wire-shapes.json", `${JSON.stringify(readShapes(), null, 2)}\n`);
writeFileSync("docs/openapi.json", openapiText(root));
writeFileSync("docs/pinpoint-api.md", apiDocument(root).text);
