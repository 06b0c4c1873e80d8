import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import * as tables from "./schema";
import * as events from "./schema/event";
import { keepValuesOutOfErrors } from "./values-out-of-errors";

const schema = { ...tables, ...events };

keepValuesOutOfErrors();

/** Drizzle's database or a transaction of it: what verbs read and write with. */
export type Db = Pick<
  PostgresJsDatabase<typeof schema>,
  | "select"
  | "selectDistinct"
  | "insert"
  | "update"
  | "delete"
  | "execute"
  | "$count"
  | "query"
  | "transaction"
>;

export interface Database extends PostgresJsDatabase<typeof schema> {
  /** Plain SQL on a pool of its own (drizzle changes the parsers of the client it is given). For the engine and bulk work. */
  raw: RawSql;
  url: string;
  close(): Promise<void>;
}

export type RawSql = Sql<{ uuid: string }>;

interface Options {
  max?: number;
  rawMax?: number;
  /** Settings of each connection of the raw pool, such as lock_timeout. */
  connection?: Record<string, string | number>;
  name?: string;
}

/** The one place that configures postgres.js. `max` and `rawMax` are connections, opened when first needed. */
export function connect(
  url: string,
  { max = 8, rawMax = 8, connection = {}, name = "waymark" }: Options = {},
): Database {
  const common = { onnotice: () => {}, connect_timeout: 10, idle_timeout: 60 };
  const uuid = {
    to: 2950,
    from: [2950],
    serialize: String,
    parse: (value: string) => value.replaceAll("-", ""),
  };
  const client = postgres(url, { ...common, max, connection: { application_name: name } });
  const raw = postgres(url, {
    ...common,
    types: { uuid },
    max: rawMax,
    connection: { application_name: `${name}-raw`, ...connection },
  });
  const close = async () => {
    await Promise.all([client.end({ timeout: 5 }), raw.end({ timeout: 5 })]);
  };
  return Object.assign(drizzle(client, { schema, casing: "snake_case" }), { raw, url, close });
}
