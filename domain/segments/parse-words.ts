import { type Criteria, everyone, type Group, type Node } from "./criteria";
import { groupWords } from "./in-words";
import { DEEPEST } from "./limits";
import { normalised } from "./normalised";
import { readCondition } from "./reading/read-condition";
import { Reader } from "./reading/reader";
import { NotUnderstood } from "./reading/tokens";
import type { Names } from "./words/names";

/** The criteria a sentence of inWords() stands for, in their normalised form; or where it goes wrong, and what could stand there. Whether they can be used, criteriaProblems() says. */
export type ParsedWords = { criteria: Criteria; problem: null } | { criteria: null; problem: WordsProblem };
export interface WordsProblem {
  at: number;
  message: string;
}

export function parseWords(sentence: string, names: Names = new Map()): ParsedWords {
  try {
    return { criteria: normalised(readSentence(new Reader(sentence, names))), problem: null };
  } catch (error) {
    if (error instanceof NotUnderstood)
      return { criteria: null, problem: { at: error.at, message: error.message } };
    throw error;
  }
}

function readSentence(reader: Reader): Criteria {
  const criteria = reader.try("nobody") ? { ...everyone, match: "any" as const } : readPeople(reader);
  if (reader.ahead.kind !== "end") reader.fail("a comma and “and”, “or” or “but not people”, or the end");
  return criteria;
}

function readPeople(reader: Reader): Criteria {
  const people = readIncluded(reader);
  const excluded: Group[] = [];
  while (reader.tryAfterComma("but not people"))
    excluded.push({ kind: "group", match: "none", nodes: readClauses(reader, ["or"]).nodes });
  if (excluded.length === 0) return people;
  const included = people.match === "all" ? people.nodes : [people];
  return { kind: "group", match: "all", nodes: [...included, ...excluded] };
}

function readIncluded(reader: Reader): Group {
  if (reader.try("everyone")) return everyone;
  if (!reader.try("people")) return reader.fail("“people”, “everyone” or “nobody”");
  const { nodes, joint } = readClauses(reader, ["and", "or"]);
  return { kind: "group", match: joint === "or" ? "any" : "all", nodes };
}

/** Clauses with one word between all of them; which one, the first tells. */
function readClauses(reader: Reader, joints: ("and" | "or")[]) {
  const nodes = [readClause(reader, 1)];
  const joint = joints.find((each) => reader.tryAfterComma(each));
  if (!joint) return { nodes, joint };
  do nodes.push(readClause(reader, 1));
  while (reader.tryAfterComma(joint));
  if (reader.tryAfterComma(joint === "and" ? "or" : "and"))
    reader.fail(`“${joint}” again; to mix both, write who match any of (…; …)`);
  return { nodes, joint };
}

function readClause(reader: Reader, depth: number): Node {
  if (!reader.try("who match")) return readCondition(reader);
  const match = (["all", "any", "none"] as const).find((each) => reader.try(groupWords[each]));
  if (!match) return reader.fail("“all of”, “any of” or “none of”");
  if (depth >= DEEPEST) reader.fail(`no further bracket: ${DEEPEST} deep is enough`);
  if (!reader.trySign("(")) reader.fail("an opening bracket");
  const nodes: Node[] = [];
  while (!reader.trySign(")")) {
    if (nodes.length > 0 && !reader.trySign(";")) reader.fail("a semicolon or a closing bracket");
    nodes.push(readClause(reader, depth + 1));
  }
  return { kind: "group", match, nodes };
}
