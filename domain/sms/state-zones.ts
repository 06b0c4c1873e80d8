import { stateOfAreaCode, type UsState } from "./area-codes";

const EASTERN = "America/New_York";
const CENTRAL = "America/Chicago";
const MOUNTAIN = "America/Denver";
const PACIFIC = "America/Los_Angeles";

/** All zones of a state, that of most people first. */
export const stateZones = {
  AL: [CENTRAL],
  AK: ["America/Anchorage", "America/Adak"],
  AS: ["Pacific/Pago_Pago"],
  AZ: ["America/Phoenix", MOUNTAIN], // the Navajo Nation moves its clocks
  AR: [CENTRAL],
  CA: [PACIFIC],
  CO: [MOUNTAIN],
  CT: [EASTERN],
  DC: [EASTERN],
  DE: [EASTERN],
  FL: [EASTERN, CENTRAL],
  GA: [EASTERN],
  GU: ["Pacific/Guam"],
  HI: ["Pacific/Honolulu"],
  ID: ["America/Boise", PACIFIC],
  IL: [CENTRAL],
  IN: ["America/Indiana/Indianapolis", CENTRAL],
  IA: [CENTRAL],
  KS: [CENTRAL, MOUNTAIN],
  KY: [EASTERN, CENTRAL],
  LA: [CENTRAL],
  ME: [EASTERN],
  MD: [EASTERN],
  MA: [EASTERN],
  MI: ["America/Detroit", "America/Menominee"],
  MN: [CENTRAL],
  MP: ["Pacific/Saipan"],
  MS: [CENTRAL],
  MO: [CENTRAL],
  MT: [MOUNTAIN],
  NE: [CENTRAL, MOUNTAIN],
  NV: [PACIFIC, MOUNTAIN],
  NH: [EASTERN],
  NJ: [EASTERN],
  NM: [MOUNTAIN],
  NY: [EASTERN],
  NC: [EASTERN],
  ND: [CENTRAL, MOUNTAIN],
  OH: [EASTERN],
  OK: [CENTRAL],
  OR: [PACIFIC, "America/Boise"],
  PA: [EASTERN],
  PR: ["America/Puerto_Rico"],
  RI: [EASTERN],
  SC: [EASTERN],
  SD: [CENTRAL, MOUNTAIN],
  TN: [CENTRAL, EASTERN],
  TX: [CENTRAL, MOUNTAIN],
  UT: [MOUNTAIN],
  VA: [EASTERN],
  VI: ["America/St_Thomas"],
  VT: [EASTERN],
  WA: [PACIFIC],
  WI: [CENTRAL],
  WV: [EASTERN],
  WY: [MOUNTAIN],
} as const satisfies Record<UsState, readonly [string, ...string[]]>;

/** In a state with several zones: area codes that reach into all of them. The others lie in its first. */
const acrossZones: ReadonlySet<string> = new Set(
  "907 928 448 850 208 986 574 812 930 620 785 270 364 606 906 308 775 701 458 541 605 423 729 432".split(
    " ",
  ),
);

/** Area codes that lie wholly outside of their state's first zone. */
const elsewhere: Record<string, readonly string[]> = {
  "219": [CENTRAL],
  "865": [EASTERN],
  "915": [MOUNTAIN],
};

/** 10DLC 7.4: every zone in which somebody with this area code may live; none for a code outside the United States. */
export function zonesOfAreaCode(areaCode: string): readonly string[] {
  const state = stateOfAreaCode(areaCode);
  if (!state) return [];
  const zones = stateZones[state];
  return elsewhere[areaCode] ?? (acrossZones.has(areaCode) ? zones : [zones[0]]);
}
