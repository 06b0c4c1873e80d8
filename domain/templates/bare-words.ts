import { nameOf } from "./call-name";
import { Visitor } from "./handlebars";

type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

/** Pinpoint's guide writes time zones and the two forms of a word without quotes: they are taken as they are meant. */
export function quoteBareWords(program: hbs.AST.Program): void {
  new Quoting().accept(program);
}

class Quoting extends Visitor {
  override MustacheStatement(node: hbs.AST.MustacheStatement) {
    quote(node);
    super.MustacheStatement(node);
  }

  override BlockStatement(node: hbs.AST.BlockStatement) {
    quote(node);
    super.BlockStatement(node);
  }

  override SubExpression(node: hbs.AST.SubExpression) {
    quote(node);
    super.SubExpression(node);
  }
}

function quote(call: Call): void {
  const name = nameOf(call);
  if (name === "inflect")
    call.params = call.params.map((param, at) => (at === 1 || at === 2 ? quoted(param, isWord) : param));
  if (name !== "dateFormat" && name !== "now") return;
  for (const pair of call.hash?.pairs ?? []) if (pair.key === "tz") pair.value = quoted(pair.value, isZone);
}

const isWord = ({ parts, depth, data }: hbs.AST.PathExpression) => parts.length === 1 && depth === 0 && !data;
const isZone = ({ original }: hbs.AST.PathExpression) =>
  /^([A-Z][A-Za-z]+\/[\w/+-]+|UTC|GMT)$/.test(String(original));

function quoted(
  value: hbs.AST.Expression,
  isMeant: (path: hbs.AST.PathExpression) => boolean,
): hbs.AST.Expression {
  const path = value as hbs.AST.PathExpression; // only read where its type says so
  if (value.type !== "PathExpression" || !isMeant(path)) return value;
  const { original, loc } = path;
  const literal = { type: "StringLiteral", value: String(original), original: String(original), loc };
  return literal;
}
