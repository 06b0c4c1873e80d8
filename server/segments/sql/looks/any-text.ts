import { type SQL, sql } from "drizzle-orm";
import type { Source } from "../source";

/** Whether any text of the source fulfils it. Nearly all lists hold one text: they are not taken apart. */
export function anyText({ type, of }: Source, fulfils: (text: SQL) => SQL): SQL {
  if (type !== "texts") return fulfils(of);
  return sql`case when ${of} -> 1 is null then ${fulfils(sql`(${of} ->> 0)`)}
    else exists (select from jsonb_array_elements_text(${of}) as each (text) where ${fulfils(sql`each.text`)}) end`;
}
