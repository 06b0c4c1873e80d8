import { helperArguments, Visitor } from "./handlebars";
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
    const name = String((node.path as hbs.AST.PathExpression).original); // literals have one too
    const wanted = Object.hasOwn(helperArguments, name) ? helperArguments[name] : undefined;
    const isCall = node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0;
    if (wanted === undefined && (isCall || node.type === "SubExpression")) {
      this.refuse(node, `There is no helper named “${name}”`);
    }
    if (wanted !== undefined && node.params.length !== wanted) {
      this.refuse(node, `“${name}” takes ${wanted === 1 ? "one value" : `${wanted} values`}`);
    }
  }

  private refuse(node: hbs.AST.Node, message: string): never {
    throw new TemplateError(message, this.part, node.loc.start.line, node.loc.start.column + 1);
  }
}
