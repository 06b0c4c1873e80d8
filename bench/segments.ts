import { makeFactories } from "@/db/factories";
import type { Criteria } from "@/domain/segments/criteria";
import { parseWords } from "@/domain/segments/parse-words";
import type { Population } from "@/server/segments/audience-sql";
import { countSegment } from "@/server/segments/count-segment";
import { nearMisses } from "@/server/segments/near-misses";
import { fillWithAttributes, fillWithEvents } from "./segment-people";
import type { Scene, Stage } from "./stage";

const EVENTS_A_PERSON = 10;
const now = new Date("2026-03-02T09:00:00Z");

const eight =
  "people whose plan is “gold” or “silver”, and whose attribute “city” contains “City 1”, and whose visits is at least 50, and whose score is less than 90, and whose signed_up is after 2021-01-01, and whose birthday is between 1955-01-01 and 1999-12-31, and whose last_order is in the last 300 days, and whose tags is not “a7”";
const sentences = {
  "all of 10 attributes": `${eight}, and whose metric spent is more than 10, and whose country is “DE” or “AT”`,
  "any of 10 attributes, nobody by the first nine":
    "people whose plan is “x”, or whose attribute “city” contains “x”, or whose visits is more than 5000, or whose score is at least 900, or whose signed_up is after 2031-01-01, or whose birthday is before 1900-12-31, or whose last_order is in the last 1 hour, or whose tags is “zz”, or whose metric spent is at least 100000, or whose note contains “sandals”",
};
const behaviours = `${eight}, and who did “shop.event-3” at least 2 times in the last 30 days, and who did not do “shop.event-5” at least 3 times in the last 60 days`;

let filled: Population | null = null;

/** How long a builder waits for its count, over people with ten attributes and ten events each. */
export const segments: Stage = {
  name: "segments",
  run: async (scene: Scene) => {
    filled ??= await fill(scene);
    const population = filled;
    const figures = [];
    for (const [what, sentence] of Object.entries(sentences))
      figures.push({
        what,
        value: await secondsToCount(population, sentence),
        unit: "s",
        bar: { atMost: 2 },
      });
    const both = await secondsToCount(population, behaviours);
    const near = await seconds(() => nearMisses(population, criteriaOf(behaviours)));
    return [
      ...figures,
      { what: "8 attributes and 2 behaviours", value: both, unit: "s", bar: { atMost: 4 } },
      { what: "five who nearly match them", value: near, unit: "s", bar: { atMost: 1 } },
    ];
  },
};

async function fill({ db, people, say }: Scene): Promise<Population> {
  const { id: projectId } = await makeFactories(db).project();
  await fillWithAttributes(db, projectId, people, now);
  await fillWithEvents(db, projectId, people, people * EVENTS_A_PERSON, now);
  say(`${people} people with ${people * EVENTS_A_PERSON} events`);
  return { db, projectId, now };
}

const secondsToCount = (population: Population, sentence: string) =>
  seconds(() => countSegment(population, criteriaOf(sentence)));

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return (performance.now() - started) / 1000;
}

function criteriaOf(sentence: string): Criteria {
  const { criteria, problem } = parseWords(sentence);
  if (!criteria) throw new Error(problem.message);
  return criteria;
}
