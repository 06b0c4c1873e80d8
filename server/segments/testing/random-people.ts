import { channels } from "@/domain/messaging/channel";
import type { OccurredEvent } from "@/domain/segments/event-fits";
import type { Member } from "@/domain/segments/member";
import type { Dice } from "./dice";
import { eventTypes, names, oddNumbers, oddTexts } from "./odd-values";
import { randomPlace } from "./random-criteria";

export const now = new Date("2026-03-02T09:00:00Z");

const moments = [
  now,
  new Date("2026-03-02T08:00:00.000Z"), // an hour ago to the millisecond
  new Date("2026-03-02T07:59:59.999Z"),
  new Date("2026-03-01T09:00:00Z"),
  new Date("2026-03-02T00:00:00Z"),
  new Date("2026-03-01T23:59:59.999Z"),
  new Date("2026-02-01T09:00:00Z"),
  new Date("2026-02-28T12:00:00Z"),
  new Date("2026-03-02T09:00:00.001Z"),
];

export function randomMember(dice: Dice, nth: number): Member {
  return {
    id: dice.isLucky(0.5) ? `person-${nth}` : `${dice.one(oddTexts)}~${nth}`,
    channel: dice.one(channels),
    address: dice.one(["", "ada@example.com", "Gold@example.com", "+12065550142"]),
    userId: dice.isLucky(0.3) ? null : dice.one(["u1", "u2", "gold", "日本語"]),
    optOut: dice.one(["ALL", "NONE"]),
    status: dice.one(["ACTIVE", "INACTIVE"]),
    attributes: randomLists(dice),
    userAttributes: randomLists(dice),
    metrics: randomNumbers(dice),
    demographic: dice.isLucky(0.5)
      ? {}
      : { Make: dice.one(oddTexts), AppVersion: dice.one(oddTexts), Timezone: "Europe/Berlin" },
    location: randomLocation(dice),
    createdAt: dice.one(moments),
    effectiveAt: dice.one(moments),
    lastActiveAt: dice.isLucky(0.5) ? null : dice.one(moments),
  };
}

/** Mostly one value; sometimes several, none, null, or null among others. */
function randomLists(dice: Dice): Record<string, string[]> {
  const list = (): unknown => {
    if (dice.isLucky(0.05)) return null;
    if (dice.isLucky(0.05)) return [null, dice.one(oddTexts)];
    if (dice.isLucky(0.03)) return dice.one(oddTexts);
    return dice.isLucky(0.6) ? [dice.one(oddTexts)] : dice.some(4, () => dice.one(oddTexts));
  };
  const entries = dice.some(8, () => [dice.one(names), list()]);
  return Object.fromEntries(entries) as Record<string, string[]>; // and what a list should never be
}

function randomNumbers(dice: Dice): Record<string, number> {
  return Object.fromEntries(dice.some(6, () => [dice.one(names), dice.one(oddNumbers)]));
}

function randomLocation(dice: Dice): Record<string, string | number> {
  const { latitude, longitude } = randomPlace(dice);
  const away = dice.one([0, 0, 1e-7, 0.2, 3]);
  const place = { Latitude: Math.min(90, latitude + away), Longitude: longitude };
  return {
    ...(dice.isLucky(0.6) && place),
    ...(dice.isLucky(0.1) && { Latitude: dice.one([1e-200, 91, 5e-324]) }),
    ...(dice.isLucky(0.5) && { City: dice.one(oddTexts), Country: dice.one(["DE", "AT", "gold"]) }),
  };
}

export function randomEvent(dice: Dice, members: readonly Member[]): OccurredEvent {
  const member = dice.one(members);
  const isOfUser = dice.isLucky(0.6);
  return {
    type: dice.one(eventTypes),
    endpointId: member.id,
    userId: isOfUser ? (dice.isLucky(0.9) ? member.userId : "u1") : null,
    occurredAt: dice.one(moments),
    attributes: Object.fromEntries(dice.some(4, () => [dice.one(names), dice.one(oddTexts)])),
    metrics: randomNumbers(dice),
  };
}
