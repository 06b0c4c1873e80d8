import { ourFiles } from "./sources/our-files.mjs";
import { builderBreachesIn } from "./sql/builder-rules.mjs";
import { breachesOf } from "./sql/statement-rules.mjs";
import { statementsIn } from "./sql/statements.mjs";
import { tableBreaches } from "./sql/table-rules.mjs";

/** The rules for large tables (ARCHITECTURE.md, "Lanes") over all SQL of db/ and server/. */
export function check(root) {
  const sources = ourFiles(root, /^(db|server)\/.*(?<!\.test)\.ts$/);
  const migrations = ourFiles(root, /^db\/migrations\/.*\.sql$/).sort((a, b) => a.path.localeCompare(b.path));
  const script = migrations.map(({ text }) => text.trimEnd().replace(/;?$/, ";")).join("\n");
  return [
    ...tableBreaches(script).map((breach) => `db/migrations: ${breach}`),
    ...sources.flatMap(({ path, text }) => [
      ...statementsIn(path, text).flatMap((statement) =>
        breachesOf(statement).map((breach) => `${path}:${statement.line}: ${breach}`),
      ),
      ...builderBreachesIn(path, text).map(({ line, breach }) => `${path}:${line}: ${breach}`),
    ]),
  ];
}
