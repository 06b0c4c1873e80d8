import { blockTakes, helperNamed, isHelper, nameOf } from "./call-name";
import { Visitor } from "./handlebars";
import type { Helper, Literals } from "./helpers/define";
import { type EmailPart, TemplateError } from "./template-error";

type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

/** Throws a TemplateError where a template calls what does not exist, so that it fails when saved and not for each person. */
export function checkCalls(part: EmailPart, program: hbs.AST.Program): void {
  new CallCheck(part).accept(program);
}

class CallCheck extends Visitor {
  private readonly partials = new Set<string>(["@partial-block"]);

  constructor(private readonly part: EmailPart) {
    super();
  }

  override MustacheStatement(node: hbs.AST.MustacheStatement) {
    this.check(node);
    super.MustacheStatement(node);
  }

  override BlockStatement(node: hbs.AST.BlockStatement) {
    const helper = helperNamed(nameOf(node));
    if (helper && !helper.isQuestion) {
      this.refuse(node, `“${nameOf(node)}” is no block: write {{${nameOf(node)} …}} without the #`);
    }
    this.check(node);
    super.BlockStatement(node);
  }

  override SubExpression(node: hbs.AST.SubExpression) {
    this.check(node);
    super.SubExpression(node);
  }

  override DecoratorBlock(node: hbs.AST.DecoratorBlock) {
    const [name] = node.params;
    if (node.path.original !== "inline" || name?.type !== "StringLiteral") {
      this.refuse(node, 'Only {{#*inline "name"}} may follow {{#*');
    }
    this.partials.add((name as hbs.AST.StringLiteral).value); // its type was just read
    super.DecoratorBlock(node);
  }

  override Decorator(node: hbs.AST.Decorator) {
    this.refuse(node, "{{* …}} is not supported");
  }

  override PartialStatement(node: hbs.AST.PartialStatement) {
    this.checkPartial(node);
    super.PartialStatement(node);
  }

  override PartialBlockStatement(node: hbs.AST.PartialBlockStatement) {
    this.checkPartial(node);
    super.PartialBlockStatement(node);
  }

  private checkPartial(node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement) {
    const name = node.name.type === "PathExpression" ? String(node.name.original) : null;
    if (name === null || !this.partials.has(name)) {
      this.refuse(
        node,
        `There is no part named “${name ?? "(…)"}”: write {{#*inline "${name ?? "name"}"}}…{{/inline}} before it`,
      );
    }
  }

  private check(node: Call) {
    const name = nameOf(node);
    const isCall = node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0;
    if (!isHelper(name) && (isCall || node.type === "SubExpression")) {
      this.refuse(node, `There is no helper named “${name}”`);
    }
    const fault = callFault(name, node);
    if (fault) this.refuse(node, fault);
  }

  private refuse(node: hbs.AST.Node, message: string): never {
    throw new TemplateError(message, this.part, node.loc.start.line, node.loc.start.column + 1);
  }
}

function callFault(name: string, node: Call): string | null {
  const block = blockTakes(name);
  if (block !== undefined) return node.params.length === block ? null : `“${name}” takes ${count(block)}`;
  const helper = helperNamed(name);
  return helper ? helperFault(name, helper, node) : null;
}

function helperFault(
  name: string,
  { takes: [least, most], named = [], faultIn }: Helper,
  node: Call,
): string | null {
  const given = node.params.length;
  if (given < least || given > most) return `“${name}” takes ${amount(least, most)}`;
  const unknown = (node.hash?.pairs ?? []).find(({ key }) => !named.includes(key));
  if (unknown) {
    const known =
      named.length > 0 ? `it knows ${named.map((key) => `${key}=`).join(", ")}` : "it has no settings";
    return `“${name}” does not know ${unknown.key}=: ${known}`;
  }
  return faultIn?.(literalsOf(node)) ?? null;
}

const count = (values: number) => (values === 1 ? "one value" : `${values === 0 ? "no" : values} values`);

function amount(least: number, most: number): string {
  if (least === most) return count(least);
  return Number.isFinite(most) ? `${least} to ${most} values` : `at least ${count(least)}`;
}

function literalsOf({ params, hash }: Call): Literals {
  const pairs = (hash?.pairs ?? []).map(({ key, value }) => [key, literal(value)]);
  return { values: params.map(literal), hash: Object.fromEntries(pairs) };
}

function literal(node: hbs.AST.Expression): string | number | boolean | undefined {
  const isLiteral = ["StringLiteral", "NumberLiteral", "BooleanLiteral"].includes(node.type);
  return isLiteral ? (node as hbs.AST.StringLiteral).value : undefined; // the three differ in the value's type only
}
