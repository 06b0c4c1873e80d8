import { type FieldName, fieldNames, type Subject } from "../subjects";
import { fieldWords } from "../words/subject-words";
import type { Reader } from "./reader";

const byLength: FieldName[] = [...fieldNames].sort((a, b) => fieldWords[b].length - fieldWords[a].length);

export function readSubject(reader: Reader): Subject {
  if (reader.try("user attribute")) return { of: "userAttribute", name: readName(reader) };
  if (reader.try("metric")) return { of: "metric", name: readName(reader) };
  if (reader.try("attribute")) return { of: "attribute", name: readName(reader) };
  const field = byLength.find((name) => reader.try(fieldWords[name]));
  return field ? { of: "field", name: field } : { of: "attribute", name: readName(reader) };
}

const readName = (reader: Reader) => reader.name("the name of an attribute");
