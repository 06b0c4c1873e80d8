import ts from "typescript";
import { snake } from "./names.mjs";

/**
 * Every piece of SQL in a TypeScript file as { line, sql, around }: tagged templates, and strings handed to `unsafe`.
 * `${message.lane}` stays readable as message.lane, any other value becomes $1. `around` is the code the piece stands in.
 */
export function statementsIn(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    const template = sqlTemplate(node);
    if (template) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ line, sql: textOf(template), around: statementAround(node).getText() });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function sqlTemplate(node) {
  if (ts.isTaggedTemplateExpression(node)) return node.template;
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
  const [first] = node.arguments;
  const isPlain = first && (ts.isStringLiteralLike(first) || ts.isTemplateExpression(first));
  return isPlain && /^(unsafe|raw)$/.test(node.expression.name.text) ? first : null;
}

function textOf(template) {
  if (ts.isStringLiteralLike(template)) return template.text;
  return template.templateSpans.reduce(
    (text, span) => text + nameOf(span.expression) + span.literal.text,
    template.head.text,
  );
}

function nameOf(expression) {
  const isName = ts.isIdentifier(expression) || ts.isPropertyAccessExpression(expression);
  return isName ? snake(expression.getText()) : "$1";
}

function statementAround(node) {
  let around = node;
  while (around.parent && !ts.isStatement(around)) around = around.parent;
  return around;
}
