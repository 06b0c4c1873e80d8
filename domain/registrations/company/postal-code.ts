import { type UsState, usStates } from "@/domain/sms/area-codes";

/** The first three digits of a state's ZIP codes, as ranges. */
const zipRanges: Record<UsState, string> = {
  AK: "995-999",
  AL: "350-369",
  AR: "716-729 755",
  AS: "967",
  AZ: "850-865",
  CA: "900-961",
  CO: "800-816",
  CT: "060-069",
  DC: "200 202-205 569",
  DE: "197-199",
  FL: "320-349",
  GA: "300-319 398-399",
  GU: "969",
  HI: "967-968",
  IA: "500-528",
  ID: "832-838",
  IL: "600-629",
  IN: "460-479",
  KS: "660-679",
  KY: "400-427",
  LA: "700-714",
  MA: "010-027 055",
  MD: "206-219",
  ME: "039-049",
  MI: "480-499",
  MN: "550-567",
  MO: "630-658",
  MP: "969",
  MS: "386-397",
  MT: "590-599",
  NC: "270-289",
  ND: "580-588",
  NE: "680-693",
  NH: "030-038",
  NJ: "070-089",
  NM: "870-884",
  NV: "889-898",
  NY: "005 063 100-149",
  OH: "430-459",
  OK: "730-749",
  OR: "970-979",
  PA: "150-196",
  PR: "006-007 009",
  RI: "028-029",
  SC: "290-299",
  SD: "570-577",
  TN: "370-385",
  TX: "733 750-799 885",
  UT: "840-847",
  VA: "201 220-246",
  VI: "008",
  VT: "050-059",
  WA: "980-994",
  WI: "530-549",
  WV: "247-268",
  WY: "820-831 834",
};

const prefixes = new Map(
  usStates.map((state) => [state, new Set(zipRanges[state].split(" ").flatMap(rangeOf))] as const),
);

function rangeOf(written: string): string[] {
  const [from = "", to = from] = written.split("-");
  const length = Number(to) - Number(from) + 1;
  return Array.from({ length }, (_, nth) => String(Number(from) + nth).padStart(3, "0"));
}

export const isUsState = (state: string): state is UsState => (usStates as string[]).includes(state);

/** Why a postal code cannot be right, or null. Of countries other than the US and Canada nothing is known. */
export function postalCodeProblem(country: string, state: string, postalCode: string): string | null {
  if (country === "CA")
    return /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/.test(postalCode) ? null : "A Canadian postal code is like K1A 0B1.";
  if (country !== "US") return null;
  if (!/^\d{5}(-\d{4})?$/.test(postalCode)) return `A ZIP code has five digits; found “${postalCode}”.`;
  if (!isUsState(state)) return `“${state}” is no state of the Postal Service’s, such as WA.`;
  return prefixes.get(state)?.has(postalCode.slice(0, 3))
    ? null
    : `State ${state} and ZIP ${postalCode} do not belong together.`;
}
