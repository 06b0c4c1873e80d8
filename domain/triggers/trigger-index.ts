import type { EventTest } from "@/domain/segments/criteria";
import { own } from "@/domain/segments/member";
import { readied, type SeenEvent } from "./fits";
import type { EventTrigger } from "./trigger";

interface Entry<T> {
  of: T;
  order: number;
  fits: (event: SeenEvent, now: Date) => boolean;
}

interface Sill<T> {
  least: number;
  entry: Entry<T>;
}

/** The triggers of one event type, each filed under what it can be found by soonest. */
interface Shelf<T> {
  byValue: Map<string, Map<string, Entry<T>[]>>; // attribute, value
  byMetric: Map<string, Sill<T>[]>; // the least first: further ones cannot fit a smaller number
  others: Entry<T>[];
}

export interface TriggerIndex<T> {
  /** Whether anything waits for events of this type. */
  has(type: string): boolean;
  /** What an event sets off, in the order it was given in. */
  match(event: SeenEvent, now: Date): T[];
}

/** Files triggers so that an event meets those alone which its name and values lead to: a thousand live ones cost about as little as ten. */
export function triggerIndex<T>(live: { trigger: EventTrigger; of: T }[]): TriggerIndex<T> {
  const shelves = new Map<string, Shelf<T>>();
  for (const [order, { trigger, of }] of live.entries()) {
    const tests = trigger.where.map(readied);
    const fits = (event: SeenEvent, now: Date) => tests.every((test) => test(event, now));
    for (const type of new Set(trigger.types)) file(shelfOf(shelves, type), trigger, { of, order, fits });
  }
  for (const { byMetric } of shelves.values())
    for (const sills of byMetric.values()) sills.sort((a, b) => a.least - b.least);
  return {
    has: (type) => shelves.has(type),
    match: (event, now) => {
      const shelf = shelves.get(event.type);
      if (!shelf) return [];
      const found = candidates(shelf, event).filter(({ fits }) => fits(event, now));
      return found.sort((a, b) => a.order - b.order).map(({ of }) => of);
    },
  };
}

function shelfOf<T>(shelves: Map<string, Shelf<T>>, type: string): Shelf<T> {
  const shelf = shelves.get(type) ?? { byValue: new Map(), byMetric: new Map(), others: [] };
  shelves.set(type, shelf);
  return shelf;
}

function file<T>(shelf: Shelf<T>, { where }: EventTrigger, entry: Entry<T>): void {
  const byValue = where.find(namesValues);
  if (byValue?.test.operator === "is") {
    const values = shelf.byValue.get(byValue.name) ?? new Map<string, Entry<T>[]>();
    shelf.byValue.set(byValue.name, values);
    for (const value of new Set(byValue.test.values)) push(values, value, entry);
    return;
  }
  const sill = where.flatMap(sillOf)[0];
  if (sill) push(shelf.byMetric, sill.name, { least: sill.least, entry });
  else shelf.others.push(entry);
}

/** What a metric has to reach. */
function sillOf({ of, name, test }: EventTest): { name: string; least: number }[] {
  const isReached =
    test.operator === "greater_than" || test.operator === "at_least" || test.operator === "equals";
  return of === "metric" && isReached ? [{ name, least: test.number }] : [];
}

const namesValues = ({ of, test }: EventTest) => of === "attribute" && test.operator === "is";

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function candidates<T>({ byValue, byMetric, others }: Shelf<T>, event: SeenEvent): Entry<T>[] {
  const found = [...others];
  for (const [name, values] of byValue) {
    const value = own(event.attributes, name);
    if (value !== undefined) found.push(...(values.get(value) ?? []));
  }
  for (const [name, sills] of byMetric) {
    const number = own(event.metrics, name);
    if (number === undefined) continue;
    for (const { least, entry } of sills) {
      if (least > number) break;
      found.push(entry);
    }
  }
  return found;
}
