import { nameOf } from "./call-name";
import { variableName } from "./variable";

/** What `this` is in a block: the way there from a person's record, or null where only the rendering knows. */
type Scope = readonly string[] | null;

/** Knows which variable of a person's record a path means, inside of whatever blocks it stands. */
export class Scopes {
  private readonly around: Scope[] = [[]];
  private readonly ownNames: string[] = [];

  /** The variable's name, or nothing where it cannot be told. */
  nameOf(path: hbs.AST.PathExpression): string {
    const found = this.resolve(path);
    return found === null || found.length === 0 ? "" : variableName(found);
  }

  inside(block: hbs.AST.BlockStatement, visit: () => void): void {
    const entered = this.entered(block);
    const own = block.program?.blockParams ?? [];
    if (entered !== undefined) this.around.push(entered);
    this.ownNames.push(...own);
    visit();
    this.ownNames.splice(this.ownNames.length - own.length);
    if (entered !== undefined) this.around.pop();
  }

  private resolve({ parts, depth, data }: hbs.AST.PathExpression): Scope {
    const [first = "", ...rest] = parts.map(String);
    if (data) return first === "root" ? rest : null;
    if (depth === 0 && this.ownNames.includes(first)) return null;
    const scope = this.around.at(-1 - depth);
    return scope ? [...scope, ...parts.map(String)] : null;
  }

  /** Undefined: the block stays where it is, like {{#if}}. */
  private entered(block: hbs.AST.BlockStatement): Scope | undefined {
    const name = nameOf(block);
    if (name === "each") return null;
    const target = name === "with" ? block.params[0] : block.params.length === 0 ? block.path : undefined;
    if (target?.type === "PathExpression") return this.resolve(target as hbs.AST.PathExpression);
    return name === "with" ? null : undefined;
  }
}
