import { eq } from "drizzle-orm";
import type { Database, RawSql } from "@/db/client";
import { identity } from "@/db/schema";
import { lookAt } from "./check-identity";
import type { Dns } from "./dns";

interface Watch {
  db: Database;
  sql: RawSql;
  now: () => Date;
}

/** Looks at one domain whose records were not looked at lately: pending ones every quarter of an hour, verified ones daily. False: there is none. */
export async function checkDue({ db, sql, now }: Watch, dns: Dns): Promise<boolean> {
  const at = now();
  const [due] = await sql<{ id: string }[]>`
    with due as materialized (
      select id from identity
      where kind = 'domain' and state <> 'failed'
        and (checked_at is null or checked_at <= ${at}::timestamptz
          - case state when 'pending' then interval '15 minutes' else interval '1 day' end)
      order by checked_at nulls first limit 1
      for update skip locked
    )
    update identity i set checked_at = ${at} from due where i.id = due.id
    returning i.id`;
  if (!due) return false;
  const [found] = await db.select().from(identity).where(eq(identity.id, due.id));
  if (found) await lookAt({ db, now, actor: { kind: "engine" } }, found, dns);
  return true;
}
