import { offered } from "../offered";
import { operationNames, operations } from "../operations";
import wire from "../wire-shapes.json";

/** Numbers from a seed, the same in every run. */
export function dice(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number) => Math.floor(next() * most);
  const pick = <T>(all: readonly T[]): T => {
    const picked = all[below(all.length)];
    if (picked === undefined) throw new Error("there is nothing to pick from");
    return picked;
  };
  return { next, below, pick };
}

const offeredNames = operationNames.filter((name) => offered[name]);

type Dice = ReturnType<typeof dice>;
type Shapes = Record<string, Record<string, { is: string; required?: boolean }>>;
const shapes: Shapes = wire.shapes;
const bodies: Record<string, string> = wire.bodies;

const texts = [
  "",
  "a",
  "gold",
  "EMAIL",
  "ALL",
  "ONCE",
  "DAILY",
  "IMMEDIATE",
  "2027-01-01T00:00:00Z",
  "ann@example.com",
  "{{Attributes.plan}}",
  "{{#each",
  "\u0000",
  "\ud800",
  "ü💥",
  "' or 1=1 --",
  "x".repeat(300),
  "__proto__",
  "arn:aws:mobiletargeting:x:1:apps/",
  '{"a":{"b":"c"}}',
  "-1",
  "99999999999999999999",
];
const numbers = [0, 1, -1, 0.5, 7, 100, 101, 1e9, 2 ** 31, 2 ** 53, 1e300, -1e300];
const oddities: (object | string | number | boolean | null)[] = [
  null,
  [],
  {},
  [[]],
  "text",
  5,
  true,
  { __proto__x: 1 },
  [null],
];

/** A body of a shape with things in it that nobody expects. */
function bodyOf(roll: Dice, is: string, depth: number): unknown {
  if (roll.next() < 0.05) return roll.pick(oddities);
  if (is.startsWith("[]"))
    return Array.from({ length: roll.below(3) }, () => bodyOf(roll, is.slice(2), depth + 1));
  if (is.startsWith("{}"))
    return Object.fromEntries(
      Array.from({ length: roll.below(3) }, () => [roll.pick(texts), bodyOf(roll, is.slice(2), depth + 1)]),
    );
  if (is === "number") return roll.pick(numbers);
  if (is === "boolean") return roll.next() < 0.5;
  const shape = shapes[is];
  if (!shape) return roll.pick(texts);
  const members = Object.entries(shape).filter(
    ([, { required }]) => required || roll.next() < (depth > 2 ? 0.3 : 0.5),
  );
  const extra = roll.next() < 0.1 ? { Unheard: roll.pick(oddities) } : {};
  return {
    ...Object.fromEntries(members.map(([name, member]) => [name, bodyOf(roll, member.is, depth + 1)])),
    ...extra,
  };
}

const segments = [
  "x",
  "%ZZ",
  "%00",
  "%ED%A0%80",
  "..",
  "",
  "%2F",
  "ü",
  "a".repeat(300),
  "0".repeat(32),
  "latest",
  "1",
];
const queries = [
  "",
  "?page-size=2",
  "?page-size=-1",
  "?token=x",
  "?token=%ZZ",
  "?version=1",
  "?version=x",
  "?a=%00",
  "?tagKeys=a",
  "?create-new-version=true",
];

/** One of all operations, with an id here and there, and then perhaps broken. */
export function mutant(roll: Dice, ids: readonly string[], offeredShare: number) {
  const name = roll.pick(roll.next() < offeredShare ? offeredNames : operationNames);
  const [method, path] = operations[name];
  const url = path
    .split("/")
    .map((part) => (part.startsWith("{") ? (roll.next() < 0.8 ? roll.pick(ids) : roll.pick(segments)) : part))
    .join("/");
  const shape = bodies[name];
  const body = shape ? JSON.stringify(bodyOf(roll, shape, 0)) : "";
  const query = roll.next() < 0.3 ? roll.pick(queries) : "";
  return { name, method: roll.next() < 0.03 ? "PATCH" : method, url: url + query, body: broken(roll, body) };
}

function broken(roll: Dice, body: string): Uint8Array {
  const bytes = Buffer.from(body);
  const kind = roll.next();
  if (kind < 0.05 && bytes.length > 0) bytes[roll.below(bytes.length)] = roll.below(256);
  else if (kind < 0.08) return bytes.subarray(0, roll.below(bytes.length + 1));
  else if (kind < 0.09) return Buffer.from("[".repeat(5_000) + body);
  else if (kind < 0.1) return Buffer.from(body.replace(/"/, '"\\u0000'));
  return bytes;
}
