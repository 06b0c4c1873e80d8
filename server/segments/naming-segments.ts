import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";

interface Naming {
  id: string;
  name: string;
  names: string;
}

/** Which segments of a project name which others in the criteria that are in force. */
export function namingSegments(db: Db, projectId: string, which?: SQL): Promise<Naming[]> {
  return db.execute<Naming & Record<string, unknown>>(sql`
    select distinct replace(s.id::text, '-', '') as id, s.name, named #>> '{}' as names
    from segment s
      join segment_version v on v.segment_id = s.id and v.version = s.version,
      jsonb_path_query(v.criteria, '$.**?(@.kind == "segment").segmentId') as named
    where s.project_id = ${projectId} and s.deleted_at is null ${which ? sql`and ${which}` : sql``}
    order by s.name`);
}
