import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { endpoint } from "@/db/schema";
import type { ExportColumns } from "@/domain/exports/columns";

/** What the endpoints of an export have, read once: a CSV file names its columns before its first row. */
export async function findColumns(
  db: Db,
  projectId: string,
  condition: SQL | undefined,
): Promise<ExportColumns> {
  const chosen = and(eq(endpoint.projectId, projectId), condition);
  const rows = await db.execute<{ of: keyof ExportColumns; name: string; most: number }>(sql`
    select kind as "of", key as name, max(count)::int as most
    from ${endpoint} cross join lateral (
      select 'attributes' as kind, key, jsonb_array_length(value) as count from jsonb_each(${endpoint.attributes})
      union all
      select 'userAttributes', key, jsonb_array_length(value) from jsonb_each(${endpoint.userAttributes})
      union all
      select 'metrics', key, 1 from jsonb_object_keys(${endpoint.metrics}) as key
    ) names
    where ${chosen} and count > 0 group by kind, key`);
  const of = (kind: keyof ExportColumns) => rows.filter((row) => row.of === kind);
  const counts = (kind: keyof ExportColumns) =>
    Object.fromEntries(of(kind).map(({ name, most }) => [name, most]));
  return {
    attributes: counts("attributes"),
    userAttributes: counts("userAttributes"),
    metrics: of("metrics").map(({ name }) => name),
  };
}
