import ts from "typescript";
import { camel, largeTables } from "./names.mjs";

const large = new RegExp(`^(${largeTables.map(camel).join("|")})$`);

/** The same rules where Drizzle builds the statement, as { line, breach }. */
export function builderBreachesIn(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    const breach = ts.isCallExpression(node) && (joinBreach(node) ?? eventBreach(node));
    if (breach) found.push({ line: file.getLineAndCharacterOfPosition(node.getEnd()).line + 1, breach });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function joinBreach(call) {
  const [table, on] = call.arguments;
  if (!/Join$/.test(methodOf(call) ?? "") || !table || !large.test(table.getText())) return null;
  const earlier = [...call.expression.expression.getText().matchAll(/(?:from|Join)\(\s*(\w+)/g)];
  const joinsLarge = earlier.some(([, name]) => large.test(name));
  return joinsLarge && !/\.lane\b/.test(on?.getText() ?? "")
    ? `a join of large tables includes the lane: ${table.getText()} is joined without it`
    : null;
}

function eventBreach(call) {
  if (methodOf(call) !== "from" || call.arguments[0]?.getText() !== "event") return null;
  let chain = call;
  while (ts.isPropertyAccessExpression(chain.parent) || ts.isCallExpression(chain.parent))
    chain = chain.parent;
  return chain.getText().includes("arrivedAt")
    ? null
    : "a read of events bounds the time: arrivedAt is missing";
}

const methodOf = (call) =>
  ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : undefined;
