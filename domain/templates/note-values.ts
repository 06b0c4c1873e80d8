import { helperNamed, isHelper, nameOf } from "./call-name";
import { Visitor } from "./handlebars";
import { EXPECT, PRINT } from "./print-values";
import { Scopes } from "./scopes";

type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

/** Makes every {{value}} of a parsed part print through us, so that lists read well and what was blank is known. Returns the variables it asks for. */
export function noteValues(program: hbs.AST.Program): Set<string> {
  const noting = new Noting();
  noting.accept(program);
  return noting.found;
}

class Noting extends Visitor {
  readonly found = new Set<string>();
  private readonly scopes = new Scopes();

  override MustacheStatement(node: hbs.AST.MustacheStatement) {
    const printed = isHelper(nameOf(node)) ? this.call(node) : named(node.path);
    const name = printed.type === "PathExpression" ? this.nameOf(printed as hbs.AST.PathExpression) : "";
    node.params = [printed, text(name, node)];
    node.path = path(PRINT, node);
    node.hash = { type: "Hash", pairs: [], loc: node.loc };
  }

  override BlockStatement(node: hbs.AST.BlockStatement) {
    node.params = this.values(node);
    this.scopes.inside(node, () => this.accept(node.program));
    if (node.inverse) this.accept(node.inverse);
  }

  /** {{> part value}} takes a value too, and its pairs. */
  override PartialStatement(node: hbs.AST.PartialStatement) {
    for (const value of node.params) this.note(value);
  }

  private call(node: hbs.AST.MustacheStatement): hbs.AST.SubExpression {
    const { loc } = node;
    const callee = node.path as hbs.AST.PathExpression; // a helper's name
    const hash = node.hash ?? { type: "Hash", pairs: [], loc };
    const params = this.values(node);
    return { type: "SubExpression", path: callee, params, hash, loc };
  }

  private values(node: Call): hbs.AST.Expression[] {
    const helper = helperNamed(nameOf(node));
    const expects = helper !== undefined && (!helper.isQuestion || helper.needsValues === true);
    for (const { value } of node.hash?.pairs ?? []) this.note(value);
    return node.params.map((param) => this.value(param, expects));
  }

  private value(param: hbs.AST.Expression, expects: boolean): hbs.AST.Expression {
    const name = this.note(param);
    if (!expects || name === "") return param;
    const { loc } = param;
    const asked: hbs.AST.SubExpression = {
      type: "SubExpression",
      path: path(EXPECT, param),
      params: [param, text(name, param)],
      hash: { type: "Hash", pairs: [], loc },
      loc,
    };
    return asked;
  }

  /** Looks into a value, and gives the name of the variable it is. */
  private note(value: hbs.AST.Expression): string {
    if (value.type === "SubExpression") {
      const call = value as hbs.AST.SubExpression; // its type was just read
      call.params = this.values(call);
    }
    return value.type === "PathExpression" ? this.nameOf(value as hbs.AST.PathExpression) : "";
  }

  private nameOf(value: hbs.AST.PathExpression): string {
    const name = this.scopes.nameOf(value);
    if (name !== "" && name !== "unsubscribe_url") this.found.add(name);
    return name;
  }
}

/** {{"first name"}} and {{1}} are names too. */
function named(value: hbs.AST.MustacheStatement["path"]): hbs.AST.Expression {
  return value.type === "PathExpression" ? value : path(nameOf({ path: value }), value);
}

function path(name: string, { loc }: hbs.AST.Node): hbs.AST.PathExpression {
  return { type: "PathExpression", data: false, depth: 0, parts: [name], original: name, loc };
}

function text(value: string, { loc }: hbs.AST.Node): hbs.AST.Expression {
  const literal = { type: "StringLiteral", value, original: value, loc };
  return literal;
}
