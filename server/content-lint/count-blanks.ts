import { sql } from "drizzle-orm";
import type { AskedValue } from "@/domain/content-lint/asked-values";
import type { Context } from "@/server/context";
import type { AudienceSql } from "@/server/segments/audience-sql";
import { readEverybody } from "@/server/segments/large-read";
import { blankSql } from "./blank-sql";
import { recipientsOf, type TreatmentPlace } from "./recipients-of";

export const MOST_NAMED = 5;

export interface Blanks {
  people: number;
  blanks: { variable: string; people: number; ids: string[] }[];
}

/** How many of a treatment's people have no value for each variable: counted in one read, nobody is rendered. */
export async function countBlanks(
  { db }: Pick<Context, "db">,
  audience: AudienceSql,
  { place, values }: { place: TreatmentPlace; values: AskedValue[] },
): Promise<Blanks> {
  const variables = [...new Set(values.map(({ name }) => name))];
  const columns = variables.map((variable, nth) => {
    const asked = values.filter(({ name }) => name === variable);
    return sql`, ${blankSql(asked)} as ${column("blank", nth)}`;
  });
  const counts = variables.map(
    (_, nth) => sql`, (count(*) filter (where ${column("blank", nth)}))::int as ${column("people", nth)},
      (select array_agg(f.id) from (
        select id from recipient where ${column("blank", nth)} order by id limit ${MOST_NAMED}) f
      ) as ${column("ids", nth)}`,
  );
  const [row] = await readEverybody<Record<string, unknown>>(
    db,
    sql`with recipient as materialized (${recipientsOf(audience, place, sql.join(columns))})
      select count(*)::int as people ${sql.join(counts)} from recipient`,
  );
  const blanks = variables.map((variable, nth) => ({
    variable,
    people: Number(row?.[`people_${nth}`] ?? 0),
    ids: (row?.[`ids_${nth}`] ?? []) as string[], // an array of ids, or null
  }));
  return { people: Number(row?.people ?? 0), blanks: blanks.filter(({ people }) => people > 0) };
}

const column = (name: string, nth: number) => sql.raw(`${name}_${nth}`);
