import { expect, test } from "vitest";
import { countryOfNumber } from "./calling-codes";
import { countryZones } from "./country-zones";
import { type Whereabouts, type ZonePolicy, zoneOf } from "./zone-of";

const nobody: Whereabouts = { channel: "EMAIL", address: "a@example.com", demographic: {}, location: {} };
const estimating: ZonePolicy = { estimateZones: true, assumedZone: null };
const phone = (address: string, Country?: string): Whereabouts => ({
  ...nobody,
  channel: "SMS",
  address,
  location: Country ? { Country } : {},
});

test.each<[string, Whereabouts, string | null]>([
  [
    "their own",
    { ...nobody, demographic: { Timezone: "Asia/Tokyo" }, location: { Country: "DE" } },
    "Asia/Tokyo",
  ],
  ["none that nobody knows", { ...nobody, demographic: { Timezone: "Mars/Base" } }, null],
  ["their country's", { ...nobody, location: { Country: "DE" } }, "Europe/Berlin"],
  ["their country's by its name", { ...nobody, location: { Country: "Japan" } }, "Asia/Tokyo"],
  ["none of a country with many", { ...nobody, location: { Country: "US" } }, null],
  ["their number's", phone("+49 30 123456"), "Europe/Berlin"],
  ["none of a shared code", phone("+12025550123"), null],
  ["the country's, where the code is shared", phone("+441534123456", "GB"), "Europe/London"],
  ["none where number and country differ", phone("+4930123456", "FR"), null],
  ["none where nothing is known", nobody, null],
])("[JRN-5] the zone of somebody is %s", (_, person, zone) => {
  expect(zoneOf(person, estimating)).toBe(zone);
});

test("[JRN-5] a project may estimate nothing, and assume a zone for the rest", () => {
  const german = { ...nobody, location: { Country: "DE" } };
  expect(zoneOf(german, { estimateZones: false, assumedZone: null })).toBeNull();
  expect(zoneOf(german, { estimateZones: false, assumedZone: "UTC" })).toBe("UTC");
  expect(zoneOf(german, { estimateZones: true, assumedZone: "UTC" })).toBe("Europe/Berlin");
});

test("every zone of the table is one that this runtime knows", () => {
  for (const zone of Object.values(countryZones))
    expect(() => new Intl.DateTimeFormat("en", { timeZone: zone }), zone).not.toThrow();
});

test("no calling code is the beginning of another", () => {
  expect(countryOfNumber("+2011234567")).toBe("EG");
  expect(countryOfNumber("+2111234567")).toBe("SS");
  expect(countryOfNumber("12345")).toBeNull();
});
