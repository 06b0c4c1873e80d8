import { PgPreparedQuery } from "drizzle-orm/pg-core";

interface Runner {
  queryWithCache<T>(query: string, values: unknown[], run: () => Promise<T>): Promise<T>;
}

/** Drizzle writes the values of a failed query into its error, and so into the log: people's data, tokens. Its text and its cause are enough. */
export function keepValuesOutOfErrors(): void {
  const prototype = PgPreparedQuery.prototype as unknown as Runner; // protected; the values are for its error and for a cache we do not have
  const { queryWithCache } = prototype;
  prototype.queryWithCache = function (query, _values, run) {
    return queryWithCache.call(this, query, [], run) as ReturnType<typeof run>; // what `run` resolves to
  };
}
