import { expect, test } from "vitest";
import { newId } from "@/db/id";
import type { Criteria } from "@/domain/segments/criteria";
import { matches } from "@/domain/segments/matches";
import type { Member } from "@/domain/segments/member";
import { fromPinpoint } from "@/domain/segments/pinpoint/from-pinpoint";
import { toPinpoint } from "@/domain/segments/pinpoint/to-pinpoint";
import { Dice } from "./testing/dice";
import { randomCriteria } from "./testing/random-criteria";
import { now, randomMember } from "./testing/random-people";
import { randomPinpoint } from "./testing/random-pinpoint";

const CASES = 1_500;

/** Random people, each in some of the segments; nobody has done anything. */
function population(dice: Dice) {
  const segmentIds = [newId(), newId(), newId()];
  const people = Array.from({ length: 60 }, (_, nth) => ({
    member: randomMember(dice, nth),
    inside: new Set(segmentIds.filter(() => dice.isLucky(0.4))),
  }));
  return { segmentIds, people };
}

function inside(criteria: Criteria, people: { member: Member; inside: Set<string> }[]): string[] {
  return people
    .filter((person) =>
      matches(criteria, person.member, { times: new Map(), segmentIds: person.inside }, now),
    )
    .map(({ member }) => member.id);
}

function read(written: unknown): Criteria {
  const back = fromPinpoint(written);
  if (!back.ok) throw new Error(`${back.findings.join("; ")}\n${JSON.stringify(written)}`);
  return back.criteria;
}

test("[SEG-5] [SEG-6] [SEG-8] whatever Pinpoint's API can say comes over, goes back, and has the same people in it", () => {
  const dice = new Dice(20_260_302);
  const { segmentIds, people } = population(dice);
  let found = 0;
  for (let nth = 0; nth < CASES; nth++) {
    const written = randomPinpoint(dice, segmentIds);
    const criteria = read(written);
    const there = toPinpoint(criteria);
    if (!there.ok) throw new Error(`${there.findings.join("; ")}\n${JSON.stringify(written)}`);
    const again = read({ SegmentGroups: there.groups });
    const who = inside(criteria, people);
    expect(inside(again, people), JSON.stringify({ written, there })).toEqual(who);
    found += who.length;
  }
  expect(found).toBeGreaterThan(CASES);
});

test("[SEG-5] what of any criteria goes over to Pinpoint has the same people in it, and what does not is said", () => {
  const dice = new Dice(7);
  const { segmentIds, people } = population(dice);
  let over = 0;
  for (let nth = 0; nth < CASES * 2; nth++) {
    const criteria = randomCriteria(dice, segmentIds, nth % 3);
    const there = toPinpoint(criteria);
    if (there.ok) {
      over += 1;
      const again = read({ SegmentGroups: there.groups });
      expect(inside(again, people), JSON.stringify({ criteria, there })).toEqual(inside(criteria, people));
    } else expect(there.findings[0]).toMatch(/Pinpoint/);
  }
  expect(over).toBeGreaterThan(CASES / 10);
});
