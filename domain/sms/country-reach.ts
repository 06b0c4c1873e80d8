/** SMS-3: what a country's networks take: s short codes, l long codes, i sender IDs, r sender IDs that are registered, t two-way. After Amazon's table of 2023; an administrator knows later ones. */
const reaches = [
  [
    "i",
    "AD AF AG AI AL AM AW AZ BA BB BD BF BH BI BM BN BO BT BW BZ CD CF CH CI CM CV CY DJ DM DZ ER ET FJ FO GA GD GE GF GG GH GI GL GM GN GP GQ GR GW GY HN HR HT ID IM IQ IS JM KE KG KH KM KZ LA LB LI LS LV LY MD ME MG MK ML MN MO MQ MR MS MT MU MV MW NA NC NE NG NP NU OM PA PF PG PK PS RE RS RW SB SC SI SL SM SN SO SR SS ST SZ TC TD TG TJ TL TN TO TT TV TZ UG UZ VG VU WS XK YE YT ZM ZW",
  ],
  ["slrt", "AE"],
  ["s", "AR"],
  ["slit", "AT DE DK ES FI GB IT JP NL SE SG"],
  ["lit", "AU CZ EE HK IE IL JE LT LU MM NO PL PT RO TW UA"],
  ["lt", "BE CO HU"],
  ["sit", "BG FR MA"],
  ["st", "BR CN DO EC MX MY NZ PE UY"],
  ["", "BS CG CR FM GT GU KN KR KY LC MC MH MZ NI PY SV TM VE VI"],
  ["r", "BY JO KW LK QA SA TR VN"],
  ["slt", "CA CL PR US ZA"],
  ["it", "CK"],
  ["srt", "EG IN RU"],
  ["l", "LR"],
  ["rt", "PH"],
  ["li", "SK"],
  ["lrt", "TH"],
] as const;

export interface CountryReach {
  shortCodes: boolean;
  longCodes: boolean;
  senderIds: "yes" | "registered" | "no";
  twoWay: boolean;
}

const byCountry = new Map(
  reaches.flatMap(([letters, countries]) =>
    countries.split(" ").map((country) => [country, readLetters(letters)] as const),
  ),
);

function readLetters(letters: string): CountryReach {
  const senderIds = letters.includes("r") ? "registered" : letters.includes("i") ? "yes" : "no";
  return {
    shortCodes: letters.includes("s"),
    longCodes: letters.includes("l"),
    senderIds,
    twoWay: letters.includes("t"),
  };
}

/** Null: nothing is known of this country. */
export const reachOf = (country: string): CountryReach | null => byCountry.get(country) ?? null;
