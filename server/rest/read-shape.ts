import type { Pinpoint } from "@aws-sdk/client-pinpoint";
import { AppError } from "@/server/errors";
import type { Call } from "./call";
import type { Given } from "./given";
import type { OperationName } from "./operations";
import wire from "./wire-shapes.json";

interface Member {
  is: string; // "string", "Schedule", "[]string", "{}AttributeDimension"
  required?: boolean;
}

const shapes: Record<string, Record<string, Member>> = wire.shapes;

export type BodyName = Extract<OperationName, keyof typeof wire.bodies>;
type InputOf<M> = M extends (input: infer I, options: never, cb: never) => void ? I : never;

/** The SDK's type of an operation's body: the one member of its input that is no text of the path or the query. */
export type Body<N extends BodyName> = Extract<
  Given<InputOf<Pinpoint[Uncapitalize<N>]>> extends infer I ? I[keyof I] : never,
  object
>;

/** The body as Pinpoint read it: what it does not name is passed over, null is not there, what is of another kind is refused with its place. */
export function readBodyOf<N extends BodyName>(name: N, { body }: Pick<Call, "body">): Body<N> {
  if (body === undefined) throw new AppError("invalid", "The request has no body. Send a JSON object.");
  // `readMember` has held it against the same model that the SDK's types are made of
  return readMember(wire.bodies[name], body, "") as Body<N>;
}

function readMember(is: string, value: unknown, place: string): unknown {
  if (is.startsWith("[]")) return readList(is.slice(2), value, place);
  if (is.startsWith("{}")) return readMap(is.slice(2), value, place);
  const scalar = scalars[is];
  if (!scalar) return readStructure(is, value, place);
  if (scalar.fits(value)) return value;
  throw refused(place, scalar.wanted);
}

const isText = (value: unknown) => typeof value === "string";
const scalars: Record<string, { fits: (value: unknown) => boolean; wanted: string }> = {
  string: { fits: isText, wanted: "give text" },
  blob: { fits: isText, wanted: "give base64 text" },
  time: { fits: isText, wanted: "give a time of ISO 8601" },
  number: { fits: (value) => Number.isFinite(value), wanted: "give a number" },
  boolean: { fits: (value) => typeof value === "boolean", wanted: "give true or false" },
};

function readStructure(name: string, value: unknown, place: string): Record<string, unknown> {
  const given = entriesOf(value, place);
  const members = shapes[name] ?? {};
  const read = given.flatMap(([key, inner]) => {
    const member = Object.hasOwn(members, key) ? members[key] : undefined;
    return member ? [[key, readMember(member.is, inner, within(place, key))] as const] : [];
  });
  const there = new Set(read.map(([key]) => key));
  for (const [key, { required }] of Object.entries(members))
    if (required && !there.has(key)) throw refused(within(place, key), "it is required");
  return Object.fromEntries(read);
}

function readMap(is: string, value: unknown, place: string): Record<string, unknown> {
  const given = entriesOf(value, place);
  if (given.some(([key]) => key === "__proto__")) throw refused(place, "“__proto__” is no name");
  return Object.fromEntries(given.map(([key, inner]) => [key, readMember(is, inner, within(place, key))]));
}

function readList(is: string, value: unknown, place: string): unknown[] {
  if (!Array.isArray(value)) throw refused(place, "give a list");
  return value.map((inner, at) => readMember(is, inner, within(place, String(at))));
}

function entriesOf(value: unknown, place: string): [string, unknown][] {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw refused(place, "give an object");
  return Object.entries(value).filter(([, inner]) => inner !== null);
}

const within = (place: string, key: string) => (place ? `${place}.${key.slice(0, 60)}` : key.slice(0, 60));
const refused = (place: string, wanted: string) =>
  new AppError("invalid", place ? `${place}: ${wanted}` : wanted);
