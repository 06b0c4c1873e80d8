const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** Codes that have a name but are no country. */
const NO_COUNTRIES = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"]);
const OTHER_NAMES: Record<string, string> = {
  usa: "US",
  "united states of america": "US",
  uk: "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  "great britain": "GB",
  holland: "NL",
  "czech republic": "CZ",
  turkey: "TR",
  "ivory coast": "CI",
  deutschland: "DE",
  österreich: "AT",
  schweiz: "CH",
  españa: "ES",
  italia: "IT",
  brasil: "BR",
};

let countries: Map<string, string> | null = null;

/** ISO 3166-1 alpha-2 codes by themselves and by their English names, all in lower case. */
function countryIndex(): Map<string, string> {
  if (countries) return countries;
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  countries = new Map(Object.entries(OTHER_NAMES));
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      const code = first + second;
      const name = NO_COUNTRIES.has(code) ? undefined : names.of(code);
      if (!name || currentCode(code) !== code) continue;
      countries.set(code.toLowerCase(), code).set(name.toLowerCase(), code);
    }
  }
  return countries;
}

/** DD and BU have names too, but of countries that are no more. */
function currentCode(code: string): string {
  return new Intl.Locale("und", { region: code }).maximize().region ?? code;
}

/** “de”, “DE” and “Germany” are all DE; null when it is no country. */
export function countryCodeOf(written: string): string | null {
  return countryIndex().get(written.toLowerCase()) ?? null;
}

const zones = new Map<string, string | null>();

/** The zone's name as the time zone database writes it, or null. */
export function timeZoneOf(written: string): string | null {
  const known = zones.get(written);
  if (known !== undefined) return known;
  if (zones.size > 5_000) zones.clear();
  const zone = lookUpZone(written);
  zones.set(written, zone);
  return zone;
}

function lookUpZone(written: string): string | null {
  if (/^(utc|gmt)$/i.test(written)) return "UTC";
  if (!written.includes("/")) return null; // +01:00 and EST know no summer time
  try {
    return new Intl.DateTimeFormat("en", { timeZone: written }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
