import { handlebars, type RenderNotes, Visitor } from "./handlebars";
import { withoutMarks } from "./links";

const PRINT = "print value"; // no author can call it: check-calls.ts has run before

handlebars.registerHelper(PRINT, function print(value: unknown, name: string, options: PrintOptions) {
  options.data.work.step();
  const text = asText(value);
  if (text === "") options.data.missing.add(name);
  return options.data.work.wrote(text);
});

interface PrintOptions {
  data: RenderNotes;
}

/** TPL-12: a list prints as its value, a longer one as its values side by side; a group of attributes prints nothing. */
function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).join(", ");
  if (value === null || value === undefined || typeof value === "object") return "";
  return withoutMarks(String(value));
}

/** Makes every {{value}} of a parsed part print through us, so that lists read well and what was blank is known. */
export function printValues(program: hbs.AST.Program): void {
  new Printing().accept(program);
}

class Printing extends Visitor {
  override MustacheStatement(node: hbs.AST.MustacheStatement) {
    const { loc } = node;
    const name = String((node.path as hbs.AST.PathExpression).original); // literals have one too
    node.params = [
      printed(node),
      { type: "StringLiteral", value: name, original: name, loc } as hbs.AST.Expression,
    ];
    node.path = { type: "PathExpression", data: false, depth: 0, parts: [PRINT], original: PRINT, loc };
    node.hash = { type: "Hash", pairs: [], loc };
  }
}

function printed({ path, params, hash, loc }: hbs.AST.MustacheStatement): hbs.AST.Expression {
  if (params.length > 0) {
    const call: hbs.AST.SubExpression = {
      type: "SubExpression",
      path: path as hbs.AST.PathExpression, // check-calls.ts lets only helpers take values
      params,
      hash,
      loc,
    };
    return call;
  }
  if (path.type === "PathExpression") return path;
  const name = String((path as hbs.AST.StringLiteral).original); // {{"first name"}} and {{1}} are names too
  const named: hbs.AST.PathExpression = {
    type: "PathExpression",
    data: false,
    depth: 0,
    parts: [name],
    original: name,
    loc,
  };
  return named;
}
