import { type SQL, sql } from "drizzle-orm";
import type { Source } from "../source";
import { anyText } from "./any-text";

/** An empty text is no value. */
export function presenceLook(source: Source): SQL {
  if (source.type === "number") return sql`jsonb_typeof(${source.of}) = 'number'`;
  if (source.type === "instant") return sql`${source.of} is not null`;
  return anyText(source, { one: (text) => sql`${text} <> ''`, many: (list) => sql`any_known(${list})` });
}
