import { laneOf } from "@/db/lane";
import type { endpoint } from "@/db/schema";
import { makeDice, pick } from "./dice";
import { places } from "./places";

type NewEndpoint = typeof endpoint.$inferInsert;

const MAILS = 1_640;
const PHONES = 230;
const DEVICES = 130;
const DAY = 86_400_000;

const interests = ["hiking", "climbing", "camping", "trail running", "skiing", "bikepacking"] as const;
const tiers = ["Basecamp", "Basecamp", "Basecamp", "Ridge", "Ridge", "Summit"] as const;

/** Two thousand endpoints of a shop's customers, the same each time: mail for everybody, a phone or an app for some. */
export function samplePeople(projectId: string, now: Date): NewEndpoint[] {
  const dice = makeDice(1);
  const mails = Array.from({ length: MAILS }, (_, nth) => mailOf(projectId, nth + 1, now, dice));
  const phones = mails.slice(0, PHONES * 5).filter((_, nth) => nth % 5 === 0);
  const devices = mails.slice(0, DEVICES * 7).filter((_, nth) => nth % 7 === 0);
  return [
    ...mails,
    ...phones.map((mail, nth) => elsewhere(mail, "sms", "SMS", `+447700900${String(nth).padStart(3, "0")}`)),
    ...devices.map((mail, nth) =>
      elsewhere(mail, "app", nth % 3 ? "GCM" : "APNS", `sample-device-${String(nth + 1).padStart(4, "0")}`),
    ),
  ];
}

function mailOf(projectId: string, nth: number, now: Date, roll: () => number): NewEndpoint {
  const place = placeAt(roll() * 100);
  const [first, last] = [pick(roll(), place.firstNames), pick(roll(), place.lastNames)];
  const id = `kestrel-${String(nth).padStart(4, "0")}`;
  const address = `${plain(first)}.${plain(last)}.${nth}@example.com`;
  const joinedAt = new Date(now.getTime() - (20 + roll() ** 2 * 700) * DAY);
  const orders = Math.floor(roll() ** 2.5 * 14);
  return {
    projectId,
    id,
    lane: laneOf(id),
    channel: "EMAIL",
    address,
    addressKey: address,
    userId: `customer-${nth}`,
    optOut: roll() < 0.035 ? "ALL" : "NONE",
    status: roll() < 0.012 ? "INACTIVE" : "ACTIVE",
    cohortId: nth % 100,
    attributes: { interests: [...new Set([pick(roll(), interests), pick(roll(), interests)])] },
    metrics: { orders, lifetime_value: Math.round(orders * (28 + roll() * 90) * 100) / 100 },
    demographic: { Locale: place.locale, Timezone: place.timeZone },
    location: {
      City: place.city,
      Country: place.country,
      Latitude: place.latitude,
      Longitude: place.longitude,
    },
    userAttributes: { first_name: [first], last_name: [last], tier: [pick(roll(), tiers)] },
    effectiveAt: joinedAt,
    createdAt: joinedAt,
    updatedAt: joinedAt,
  };
}

/** The same person on another channel. */
function elsewhere(
  mail: NewEndpoint,
  suffix: string,
  channel: NewEndpoint["channel"],
  address: string,
): NewEndpoint {
  const id = `${mail.id}-${suffix}`;
  return { ...mail, id, lane: laneOf(id), channel, address, addressKey: address };
}

function placeAt(percent: number) {
  let upTo = 0;
  const found = places.find(({ share }) => {
    upTo += share;
    return percent < upTo;
  });
  if (!found) throw new Error("the shares of the sample's places add up to less than 100");
  return found;
}

const plain = (name: string) =>
  name
    .normalize("NFD")
    .replace(/[^a-zA-Z]/g, "")
    .toLowerCase();
