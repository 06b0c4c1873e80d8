import { type ConditionOf, type EventTest, type EventWindow, timesCompares } from "../criteria";
import { unsaidProperty } from "../words/behaviour-words";
import { readDates, readSpan, readTest } from "./read-test";
import type { Reader } from "./reader";

type Behaviour = ConditionOf<"event">;

export function readBehaviour(reader: Reader, did: boolean): Behaviour {
  const type = reader.quoted("the name of an event");
  const times = readTimes(reader);
  const window = readWindow(reader);
  return { kind: "event", did, type, where: readProperties(reader), times, window };
}

function readTimes(reader: Reader): Behaviour["times"] {
  const compare = timesCompares.find((each) => reader.try(each.replace("_", " ")));
  if (!compare) return { compare: "at_least", number: 1 };
  const number = reader.number("how many times");
  if (!reader.try("times")) reader.expect("time");
  return { compare, number };
}

function readWindow(reader: Reader): EventWindow {
  if (reader.try("in the last")) return { kind: "last", span: readSpan(reader) };
  return reader.try("between") ? { kind: "between", ...readDates(reader) } : { kind: "ever" };
}

function readProperties(reader: Reader): EventTest[] {
  if (!reader.try("where")) return [];
  const properties = [readProperty(reader)];
  while (reader.try("and")) properties.push(readProperty(reader));
  return properties;
}

function readProperty(reader: Reader): EventTest {
  const of = reader.try("attribute") ? "attribute" : reader.try("metric") ? "metric" : null;
  const name = reader.name("a property of the event");
  const test = readTest(reader);
  return { of: of ?? unsaidProperty(test), name, test };
}
