import { blocks, helpers } from "./helpers";

/** The name a {{…}} would call, whether or not such a helper exists. */
export function nameOf({ path }: { path: hbs.AST.Expression }): string {
  return String((path as hbs.AST.PathExpression).original); // literals have one too
}

export function isHelper(name: string): boolean {
  return Object.hasOwn(helpers, name) || Object.hasOwn(blocks, name);
}

export const helperNamed = (name: string) => (Object.hasOwn(helpers, name) ? helpers[name] : undefined);
export const blockTakes = (name: string) => (Object.hasOwn(blocks, name) ? blocks[name] : undefined);
