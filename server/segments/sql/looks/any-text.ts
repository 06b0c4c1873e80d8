import { type SQL, sql } from "drizzle-orm";
import type { Source } from "../source";

/** How a text is judged, and how a list of several. */
interface Judged {
  one(text: SQL): SQL;
  many(list: SQL): SQL;
}

/** Whether any text of the source fulfils it. Nearly all lists hold one text: it is looked at first, and alone. */
export function anyText(source: Source, { one, many }: Judged): SQL {
  if (source.type !== "texts") return one(source.of);
  return sql`case when ${one(source.first)} then true when ${source.second} is null then false else ${many(source.of)} end`;
}
