import { expect, test } from "vitest";
import { participantZone } from "./participant-zone";

const somebody = { channel: "SMS" as const, address: "+81312345678", demographic: {}, location: {} };
const there = { Country: "DE", PostalCode: "53111" };

test.each([
  ["names one", { ...somebody, demographic: { Timezone: "Asia/Tokyo" } }, [], "Asia/Tokyo"],
  ["names none, and nothing is estimated", somebody, [], null],
  ["has a number", somebody, ["PHONE_NUMBER"], "Asia/Tokyo"],
  ["has a number of another country", { ...somebody, location: { Country: "DE" } }, ["PHONE_NUMBER"], null],
  ["has no number to look at", { ...somebody, channel: "EMAIL" }, ["PHONE_NUMBER"], null],
  ["has a postal code", { ...somebody, channel: "EMAIL", location: there }, ["POSTAL_CODE"], "Europe/Berlin"],
  ["has no postal code", { ...somebody, location: { Country: "DE" } }, ["POSTAL_CODE"], null],
  [
    "has both, and the number leads abroad",
    { ...somebody, location: there },
    ["PHONE_NUMBER", "POSTAL_CODE"],
    "Europe/Berlin",
  ],
] as const)("[JRN-5] the zone of somebody who %s", (_, person, methods, zone) => {
  expect(participantZone(person, methods)).toBe(zone);
});
