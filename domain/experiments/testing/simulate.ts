import type { Contestant } from "../compare";
import { dice } from "./dice";

export interface Scenario {
  /** Of each treatment: how many get it on each of the days that it is sent, and how many of them respond in the end. */
  arms: { aDay: number; rate: number }[];
  sendingDays: number;
  /** The share of those still to respond who do so on a day. */
  hazard: number;
  days: number;
}

type Sending = Omit<Scenario, "arms">;
type Arm = Scenario["arms"][number];

/** What somebody sees who looks once a day at a campaign whose people respond late. */
export function daysOf({ arms, ...sending }: Scenario, roll: () => number): Contestant[][] {
  const perArm = arms.map((arm, nth) => {
    let responded = 0;
    return responsesByDay(arm, sending, roll).map((count, day) => {
      responded += count;
      return { nth, people: arm.aDay * Math.min(day + 1, sending.sendingDays), responded };
    });
  });
  return Array.from({ length: sending.days }, (_, day) => perArm.flatMap((arm) => arm[day] ?? []));
}

function responsesByDay({ aDay, rate }: Arm, { sendingDays, hazard, days }: Sending, roll: () => number) {
  const responding = new Array<number>(days).fill(0);
  for (let person = 0; person < sendingDays * aDay; person += 1) {
    if (roll() >= rate) continue;
    const sentOn = Math.floor(person / aDay);
    const at = sentOn + Math.floor(Math.log(1 - roll()) / Math.log(1 - hazard));
    if (at < days) responding[at] = (responding[at] ?? 0) + 1;
  }
  return responding;
}

/** The share of `campaigns` of which `isSo` holds on at least one of their days. */
export function shareEver(
  scenario: Scenario,
  { campaigns, seed }: { campaigns: number; seed: number },
  isSo: (seen: Contestant[], day: number) => boolean,
): number {
  const roll = dice(seed);
  let ever = 0;
  for (let n = 0; n < campaigns; n += 1) if (daysOf(scenario, roll).some(isSo)) ever += 1;
  return ever / campaigns;
}

export const scenarios = {
  "sent at once, answered over a month": {
    arms: [
      { aDay: 1_000, rate: 0.3 },
      { aDay: 1_000, rate: 0.3 },
    ],
    sendingDays: 1,
    hazard: 0.2,
    days: 30,
  },
  "sent to a few more each day, answered late": {
    arms: [
      { aDay: 60, rate: 0.25 },
      { aDay: 60, rate: 0.25 },
    ],
    sendingDays: 30,
    hazard: 0.15,
    days: 45,
  },
  "three treatments": {
    arms: [
      { aDay: 600, rate: 0.2 },
      { aDay: 600, rate: 0.2 },
      { aDay: 600, rate: 0.2 },
    ],
    sendingDays: 2,
    hazard: 0.25,
    days: 30,
  },
  "clicks, which are few, and one treatment for a tenth": {
    arms: [
      { aDay: 1_800, rate: 0.03 },
      { aDay: 200, rate: 0.03 },
    ],
    sendingDays: 2,
    hazard: 0.3,
    days: 20,
  },
  "nearly everybody responds": {
    arms: [
      { aDay: 400, rate: 0.9 },
      { aDay: 400, rate: 0.9 },
    ],
    sendingDays: 1,
    hazard: 0.2,
    days: 30,
  },
  "five treatments of a small list": {
    arms: Array.from({ length: 5 }, () => ({ aDay: 80, rate: 0.15 })),
    sendingDays: 1,
    hazard: 0.2,
    days: 30,
  },
} satisfies Record<string, Scenario>;
