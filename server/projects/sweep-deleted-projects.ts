import type { RawSql } from "@/db/client";
import { sweepProject } from "./sweep-project";

/** Goes on with every project that was deleted and not yet swept; returns how many are gone for good. */
export async function sweepDeletedProjects(sql: RawSql, signal?: AbortSignal): Promise<number> {
  const deleted = await sql<{ id: string }[]>`
    select id from project where deleted_at is not null order by deleted_at`;
  let swept = 0;
  for (const { id } of deleted) {
    if (await sweepProject(sql, id, signal)) swept += 1;
  }
  return swept;
}
