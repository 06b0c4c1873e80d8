import { Condition } from "../criteria";
import { idsNamed } from "../words/names";
import { readBehaviour } from "./read-behaviour";
import { readSubject } from "./read-subject";
import { readSpan, readTest } from "./read-test";
import type { Reader } from "./reader";
import { NotUnderstood } from "./tokens";

/** How each condition begins, the longer first where one begins like another. */
const beginnings: [phrase: string, read: (reader: Reader) => unknown][] = [
  ["whose", (reader) => ({ kind: "value", subject: readSubject(reader), test: readTest(reader) })],
  [
    "who were not active in the last",
    (reader) => ({ kind: "activity", active: false, within: readSpan(reader) }),
  ],
  ["who were active in the last", (reader) => ({ kind: "activity", active: true, within: readSpan(reader) })],
  ["who are within", readNear],
  ["who are not in", (reader) => ({ kind: "segment", segmentId: readSegmentId(reader), isIn: false })],
  ["who are in", (reader) => ({ kind: "segment", segmentId: readSegmentId(reader), isIn: true })],
  ["who did not do", (reader) => readBehaviour(reader, false)],
  ["who did", (reader) => readBehaviour(reader, true)],
];

export function readCondition(reader: Reader): Condition {
  const { at } = reader.ahead;
  const beginning = beginnings.find(([phrase]) => reader.try(phrase));
  if (!beginning)
    return reader.fail(
      "whose …, who did “…”, who did not do “…”, who are in “…”, who were active … or who match any of (…)",
    );
  const read = Condition.safeParse(beginning[1](reader));
  if (read.success) return read.data;
  throw new NotUnderstood(at, `${read.error.issues[0]?.message ?? "This condition cannot be read"}.`);
}

function readNear(reader: Reader) {
  const kilometers = reader.number("a number of kilometers");
  reader.expect("km of");
  const latitude = reader.number("a latitude");
  if (!reader.trySign(",")) reader.fail("a comma and a longitude");
  return { kind: "near", latitude, longitude: reader.number("a longitude"), kilometers };
}

function readSegmentId(reader: Reader): string {
  if (reader.try("segment id")) return reader.quoted("the id of a segment");
  const { at } = reader.ahead;
  const name = reader.quoted("the name of a segment");
  const [id, other] = idsNamed(name, reader.names);
  if (id === undefined) throw new NotUnderstood(at, `There is no segment “${name}”.`);
  if (other !== undefined)
    throw new NotUnderstood(
      at,
      `Several segments are called “${name}”. Write segment id “${id}” for one of them.`,
    );
  return id;
}
