import type { EmailTemplate } from "./compile";
import { Visitor } from "./handlebars";
import { parsePart } from "./parse";
import { samplePerson } from "./person";
import { type EmailPart, emailParts } from "./template-error";

export interface TemplateVariable {
  /** "User.UserAttributes.first_name"; places in a list are left out. */
  name: string;
  parts: EmailPart[];
  /** False where no person can have a value of this name: it is misspelt. */
  known: boolean;
}

const roots = new Set([...Object.keys(samplePerson), "unsubscribe_url"]);

/** Every value a template asks of a person, in order of appearance; throws a TemplateError when it cannot be read. */
export function variablesOf(template: EmailTemplate): TemplateVariable[] {
  const found = new Map<string, TemplateVariable>();
  for (const part of emailParts) {
    const reader = new VariableReader();
    reader.accept(parsePart(part, template[part]));
    for (const name of reader.names) {
      const variable = found.get(name) ?? { name, parts: [], known: roots.has(name.split(".")[0] ?? "") };
      found.set(name, { ...variable, parts: [...variable.parts, part] });
    }
  }
  return [...found.values()];
}

class VariableReader extends Visitor {
  readonly names = new Set<string>();
  /** What names are relative to; null inside a list, whose entries have no name. */
  private readonly scopes: (string[] | null)[] = [[]];

  override PathExpression(path: hbs.AST.PathExpression) {
    const full = this.fullPath(path);
    const name = full?.filter((part) => !/^\d+$/.test(part)).join(".");
    if (name) this.names.add(name);
  }

  override MustacheStatement(node: hbs.AST.MustacheStatement) {
    if (node.params.length === 0) this.accept(node.path);
    this.acceptArguments(node);
  }

  override SubExpression(node: hbs.AST.SubExpression) {
    this.acceptArguments(node);
  }

  override BlockStatement(node: hbs.AST.BlockStatement) {
    if (node.params.length === 0) this.accept(node.path);
    this.acceptArguments(node);
    const scope = this.scopeOf(node);
    if (scope !== undefined) this.scopes.push(scope);
    this.accept(node.program);
    if (scope !== undefined) this.scopes.pop();
    if (node.inverse) this.accept(node.inverse);
  }

  override DecoratorBlock({ program }: hbs.AST.DecoratorBlock) {
    this.accept(program);
  }

  override PartialBlockStatement({ program }: hbs.AST.PartialBlockStatement) {
    this.accept(program);
  }

  override PartialStatement() {}

  private acceptArguments({ params, hash }: { params: hbs.AST.Expression[]; hash?: hbs.AST.Hash }) {
    for (const param of params) this.accept(param);
    for (const pair of hash?.pairs ?? []) this.accept(pair.value);
  }

  private scopeOf({ path, params }: hbs.AST.BlockStatement): string[] | null | undefined {
    const [subject] = params;
    if (path.original === "with" && subject?.type === "PathExpression") {
      return this.fullPath(subject as hbs.AST.PathExpression); // its type was just read
    }
    return ["if", "unless"].includes(path.original) ? undefined : null;
  }

  private fullPath({ data, depth, parts }: hbs.AST.PathExpression): string[] | null {
    if (data) return parts[0] === "root" ? parts.slice(1) : null;
    const scope = this.scopes.at(-1 - depth) ?? null;
    return scope && [...scope, ...parts];
  }
}
