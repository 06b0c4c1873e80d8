import { camel, clockTables, largeTables } from "./names.mjs";
import { everyQuery, queryTree, tablesIn } from "./queries.mjs";

const clock =
  /\b(?:(?:now|clock_timestamp|statement_timestamp|transaction_timestamp|random|gen_random_uuid|uuidv7)\s*\(\s*\)|current_timestamp\b)/;
const isArrival = /\bas arrived_at\b/;

/** Leases, rate budgets and arrival times are the database's own. */
const livesByTheClock = ({ own }) =>
  isArrival.test(own) || clockTables.some((name) => new RegExp(`\\b${name}\\b`).test(own));

/** What a piece of SQL breaks of the rules for large tables (ARCHITECTURE.md, "Lanes"), as sentences. */
export function breachesOf({ sql, around = "" }) {
  const root = queryTree(sql);
  return [...clockBreaches(root, around), ...everyQuery(root).flatMap(queryBreaches)];
}

function clockBreaches(root, around) {
  const asked = everyQuery(root).filter((query) => clock.test(query.own) && !livesByTheClock(query));
  if (asked.length === 0) return [];
  const touchesLarge = everyQuery(root).some((query) => tablesIn(query, largeTables).length > 0);
  return touchesLarge || buildsOnLarge(around)
    ? ["a large table takes its times, ids and dice as parameters: no now(), clock_timestamp() or random()"]
    : [];
}

const buildsOnLarge = (code) =>
  new RegExp(`\\.(insert|update|delete|from)\\(\\s*(${largeTables.map(camel).join("|")})\\s*\\)`).test(code);

function queryBreaches(query) {
  const tables = tablesIn(query, largeTables);
  const read = tables.filter(({ written }) => !written);
  return [
    ...joinBreaches(query, read),
    ...outerBreaches(query, read),
    ...eventBreaches(query, read),
    ...lockBreaches(query, read),
  ];
}

function joinBreaches(query, read) {
  if (read.length < 2 || /\busing\s*\([^)]*\blane\b/.test(query.own)) return [];
  const without = read.filter(({ alias }) => !query.all.includes(`${alias}.lane`));
  return without.map(
    ({ table }) => `a join of large tables includes the lane: ${table} is joined without it`,
  );
}

/** A query inside another that looks at a large table of the outer one is a join too. */
function outerBreaches(query, read) {
  if (read.length === 0 || /\blane\b/.test(query.all)) return [];
  const outer = [];
  for (let up = query.parent; up; up = up.parent) outer.push(...tablesIn(up, largeTables));
  const looksOut = outer.find(({ alias }) => new RegExp(`\\b${alias}\\.`).test(query.all));
  const own = read.some(({ alias }) => alias === looksOut?.alias);
  return looksOut && !own
    ? [`a join of large tables includes the lane: ${read[0].table} looks at ${looksOut.table} without it`]
    : [];
}

/** Deleting a project takes its events of all times. */
function eventBreaches(query, read) {
  const readsEvents =
    read.some(({ table }) => table === "event") && !/\bdelete\s+from\s+event\b/.test(query.own);
  return readsEvents && !query.all.includes("arrived_at")
    ? ["a read of events bounds the time: arrived_at is missing"]
    : [];
}

/** What spans the endpoints of a user or an address is few rows in many lanes, locked in the order of their keys. */
const isOfOnePerson = ({ own }) =>
  /\b(?:address_key|user_id)\s*=/.test(own) && /\border\s+by\s+(?:\w+\.)?lane\b/.test(own);

function lockBreaches(query, read) {
  const lock =
    /\bfor\s+(?:no\s+key\s+)?update(?:\s+of\s+([\w\s,]+?))?(?:\s+(?:skip|nowait)|\s*$|\s*\)|\s*;)/.exec(
      query.own,
    );
  if (!lock) return [];
  const locked = lock[1] ? read.filter(({ alias }) => lock[1].split(/[\s,]+/).includes(alias)) : read;
  const namesOneLane = /\blane\s*=(?!\s*(?:any|some)\b)/.test(query.own) || isOfOnePerson(query);
  return locked.length > 0 && !namesOneLane
    ? [`FOR UPDATE names one lane: ${locked[0].table} is locked across lanes`]
    : [];
}
