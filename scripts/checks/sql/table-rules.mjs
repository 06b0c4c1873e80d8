import { largeTables } from "./names.mjs";

const smallWithALane = new Set(["lane_lease", "run_duplicate"]);

/** What the migrations, read in their order, leave behind that no large table may have. A constraint or index dropped later is forgiven. */
export function tableBreaches(migrations) {
  const statements = migrations
    .replace(/--[^\n]*/g, "")
    .replaceAll('"', "")
    .toLowerCase()
    .split(";")
    .map((statement) => statement.trim());
  const large = new Set([...largeTables, ...statements.map(tableWithLane).filter(Boolean)]);
  const gone = new Set(statements.flatMap(droppedNames));
  return statements.flatMap((statement) => breachesIn(statement, large, gone));
}

const createTable = /^create table (?:if not exists )?(\w+)\s*\(([\s\S]*)\)/;

function tableWithLane(statement) {
  const [, table, body] = createTable.exec(statement) ?? [];
  return table && /(^|,)\s*lane\s/.test(body) && !smallWithALane.has(table) ? table : null;
}

function droppedNames(statement) {
  return [...statement.matchAll(/drop (?:constraint|index|table|trigger) (?:if exists )?(\w+)/g)].map(
    ([, name]) => name,
  );
}

function breachesIn(statement, large, gone) {
  const [, created, body] = createTable.exec(statement) ?? [];
  if (created) return large.has(created) && !gone.has(created) ? bodyBreaches(created, body) : [];
  const [, table, change] = /^alter table (?:only )?(\w+)\s+([\s\S]*)$/.exec(statement) ?? [];
  if (table) return alterBreaches(table, change, large, gone);
  return [...uniqueIndexBreaches(statement, large, gone), ...triggerBreaches(statement, large, gone)];
}

function uniqueIndexBreaches(statement, large, gone) {
  const [, index, table, columns] =
    /^create unique index (?:concurrently )?(?:if not exists )?(\w+) on (?:only )?(\w+)[^(]*\(([\s\S]*)\)/.exec(
      statement,
    ) ?? [];
  return large.has(table) && !gone.has(index) && !endsInLane(columns) ? [laneLast(table, index)] : [];
}

function triggerBreaches(statement, large, gone) {
  const [, trigger, table] =
    /^create (?:or replace )?(?:constraint )?trigger (\w+)[\s\S]*? on (\w+)/.exec(statement) ?? [];
  return large.has(table) && !gone.has(trigger)
    ? [`${table}: a large table has no triggers (${trigger})`]
    : [];
}

function alterBreaches(table, change, large, gone) {
  const [, name] = /add constraint (\w+)/.exec(change) ?? [];
  if (name && gone.has(name)) return [];
  const [, target] = /references (?:public\.)?(\w+)/.exec(change) ?? [];
  if (target && (large.has(table) || large.has(target))) {
    return [`${table} → ${target}: no foreign key from, to or between large tables`];
  }
  return large.has(table) && /^add/.test(change) ? bodyBreaches(table, change) : [];
}

function bodyBreaches(table, body) {
  const keys = [...body.matchAll(/(primary key|unique)\s*(?:\(([^)]*)\))?/g)];
  return [
    ...keys.filter(([, , columns]) => !endsInLane(columns)).map(([, kind]) => laneLast(table, kind)),
    ...(/\breferences\b/.test(body) ? [`${table}: no foreign key from, to or between large tables`] : []),
    ...(/\b(small|big)?serial\b|\bgenerated\b/.test(body)
      ? [`${table}: a large table has no serials or generated columns`]
      : []),
    ...(/\bdefault\s+\(?(now|clock_timestamp|random|gen_random_uuid|uuidv7|nextval|current_timestamp)\b/.test(
      body,
    )
      ? [`${table}: a large table takes its times and ids as parameters, not by default`]
      : []),
  ];
}

const endsInLane = (columns) =>
  /(^|,)\s*lane(\s*,\s*(recipient_id|endpoint_id))?\s*$|^\s*project_id\s*,\s*lane\s*,\s*id\s*$/.test(
    columns ?? "",
  );
const laneLast = (table, key) =>
  `${table}: the lane is in every primary and unique key, last or right before the recipient (${key})`;
