import { ourFiles } from "./sources/our-files.mjs";

/** How many rows each area of the feature list has; a number alone is the last one. */
export const areas = {
  NAV: 3,
  PRJ: 16,
  END: 20,
  IMP: 13,
  EXP: 3,
  SEG: 20,
  TPL: 21,
  HLP: 5,
  CMP: 39,
  JRN: 63,
  RVE: 29,
  RVR: 22,
  EML: 22,
  DLV: 10,
  SMS: 28,
  NUM: 12,
  TDL: 21,
  PSH: 17,
  VOX: 7,
  INA: 10,
  CUS: 4,
  TST: 4,
  TXN: 7,
  OTP: 4,
  PNV: 1,
  ANL: 23,
  KPI: 7,
  EVT: 18,
  STR: 13,
  MLR: 6,
  SEC: 12,
  QTA: 23,
};
const neverGiven = new Set(["EVT-8", "EVT-9"]);
const states = ["works", "partly", "not yet"];

const everyId = Object.entries(areas)
  .flatMap(([area, last]) => Array.from({ length: last }, (_, index) => `${area}-${index + 1}`))
  .filter((id) => !neverGiven.has(id));

/** docs/features.md has every row once with a state we know, and what it says works is named by a test. */
export function check(root) {
  const [document] = ourFiles(root, /^docs\/features\.md$/);
  if (!document) return ["docs/features.md is missing"];
  const tests = ourFiles(root, /^(domain|db|server|components|e2e|scripts)\/.*\.(test|spec|suite)\.tsx?$/);
  return featureFindings(document.text, tests.map(({ text }) => text).join("\n"));
}

export function featureFindings(document, tests) {
  const rows = [...document.matchAll(/^\|\s*([A-Z]{3}-\d+)\s*\|\s*(.*?)\s*\|\s*(.*?)\s*\|\s*$/gm)];
  const listed = rows.map(([, id]) => id);
  const proved = new Set(
    [...tests.matchAll(/\[([A-Z]{3}-\d+(?:,? [A-Z]{3}-\d+)*)\]/g)].flatMap(([, ids]) => ids.split(/,? /)),
  );
  return [
    ...everyId.filter((id) => !listed.includes(id)).map((id) => `${id} is not listed`),
    ...listed.filter((id, at) => listed.indexOf(id) !== at).map((id) => `${id} is listed twice`),
    ...listed.filter((id) => !everyId.includes(id)).map((id) => `${id} is no row of the feature list`),
    ...rows
      .filter(([, , , state]) => !states.includes(state))
      .map(([, id, , state]) => `${id}: “${state}” is no state`),
    ...rows
      .filter(([, id, , state]) => state === "works" && !proved.has(id))
      .map(([, id]) => `${id} is said to work, but no test is named [${id}]`),
  ];
}
