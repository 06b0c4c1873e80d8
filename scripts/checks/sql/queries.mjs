const isQuery = /\b(select|insert\s+into|update|delete\s+from|merge\s+into)\b/;
const keywords =
  "as|on|set|where|join|left|right|inner|cross|full|lateral|using|values|returning|order|group|limit|for|union|select|default|tablesample|having|offset|when|and";

/** A statement as a tree of its queries: `own` is a query's text without the queries nested in it, `all` is with them. */
export function queryTree(sql) {
  const plain = sql
    .replace(/--[^\n]*/g, " ")
    .replace(/\/\*[\s\S]*?\*\//g, " ")
    .replace(/'(?:[^']|'')*'/g, "''")
    .replaceAll('"', "")
    .toLowerCase();
  const root = { own: "", all: plain, parent: null, nested: [] };
  fill(root, plain, 0);
  return root;
}

/** Reads up to the parenthesis that closes `query` and returns its place. */
function fill(query, text, from) {
  let at = from;
  while (at < text.length && text[at] !== ")") {
    if (text[at] === "(") {
      const child = { own: "", all: "", parent: query, nested: [] };
      const end = fill(child, text, at + 1);
      child.all = text.slice(at + 1, end);
      nest(query, child);
      at = end;
    } else {
      query.own += text[at];
    }
    at += 1;
  }
  return at;
}

/** A parenthesis without a query of its own is part of the query around it. */
function nest(query, child) {
  const isOne = isQuery.test(child.own);
  query.own += isOne ? "()" : `(${child.own})`;
  const nested = isOne ? [child] : child.nested;
  for (const one of nested) query.nested.push(Object.assign(one, { parent: query }));
}

export function everyQuery(query) {
  return [query, ...query.nested.flatMap(everyQuery)];
}

/** The tables a query names as { table, alias, written }; `written` is true for the target of an insert. */
export function tablesIn(query, names) {
  const pattern = new RegExp(
    `(\\bfrom|\\bjoin|\\binto|\\bupdate|\\busing|,)\\s+(?:only\\s+)?(${names.join("|")})\\b(?!\\s*\\.)(?:\\s+(?:as\\s+)?(?!(?:${keywords})\\b)([a-z_]\\w*))?`,
    "g",
  );
  return [...query.own.matchAll(pattern)].map(([, word, table, alias = table]) => ({
    table,
    alias,
    written: word === "into",
  }));
}
