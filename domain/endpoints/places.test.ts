import { expect, test } from "vitest";
import { countryCodeOf, timeZoneOf } from "./places";

test.each([
  ["DE", "DE"],
  ["de", "DE"],
  ["Germany", "DE"],
  ["UK", "GB"],
  ["USA", "US"],
  ["turkey", "TR"],
  ["Türkiye", "TR"],
  ["XK", "XK"],
])("the country %s is %s", (written, code) => {
  expect(countryCodeOf(written)).toBe(code);
});

test.each(["DD", "SU", "EU", "ZZ", "XX", "Atlantis", "D", ""])("%j is no country", (written) => {
  expect(countryCodeOf(written)).toBeNull();
});

test.each([
  ["Europe/Berlin", "Europe/Berlin"],
  ["europe/berlin", "Europe/Berlin"],
  ["UTC", "UTC"],
  ["gmt", "UTC"],
])("the time zone %s is %s", (written, zone) => {
  expect(timeZoneOf(written)).toBe(zone);
  expect(timeZoneOf(written)).toBe(zone); // the second answer is remembered
});

test.each(["Berlin", "+01:00", "EST", "Europe/Atlantis", ""])("%j is no time zone", (written) => {
  expect(timeZoneOf(written)).toBeNull();
});
