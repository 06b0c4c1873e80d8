import {
  type AttributeOwner,
  type NameBook,
  type NamedAttribute,
  nameKey,
} from "@/domain/endpoints/attribute-name";
import { type Limits, limitsOf } from "@/domain/limits/limits";
import type { Tx } from "./read-known";

export interface ProjectRules {
  names: NameBook;
  limits: Limits;
}

const NAMES_LOCK = 7_205_782;

/** The attribute names of a project, but those that are being taken away, and its limits. With `forAdding` nobody else adds a name until the transaction ends. */
export async function readRules(tx: Tx, projectId: string, forAdding: boolean): Promise<ProjectRules> {
  if (forAdding) await tx`select pg_advisory_xact_lock(${NAMES_LOCK}, hashtext(${projectId}))`;
  const [project] = await tx<{ set: Partial<Limits> }[]>`
    select limits as "set" from project where id = ${projectId}`;
  const rows = await tx<{ of: AttributeOwner; name: string; isBlocked: boolean }[]>`
    select "of", name, is_blocked as "isBlocked" from attribute_name a
    where project_id = ${projectId} and (is_blocked or not exists (
      select from attribute_change c where c.project_id = a.project_id and c."of" = a."of" and c.name = a.name
        and c.finished_at is null and not c.came_again))`;
  const known = new Map(rows.map(({ of, name, isBlocked }) => [nameKey(of, name), { isBlocked }]));
  const limits = limitsOf(project?.set ?? {});
  return { names: { known, limit: limits.attributeNames }, limits };
}

/** A name that is being taken away and comes again is to stay when that is done. */
export async function addNames(tx: Tx, projectId: string, names: NamedAttribute[], now: Date): Promise<void> {
  if (names.length === 0) return;
  const owners = names.map(({ of }) => of);
  const texts = names.map(({ name }) => name);
  await tx`
    insert into attribute_name (project_id, "of", name, first_seen_at)
    select ${projectId}::uuid, n.*, ${now}::timestamptz
    from unnest(${owners}::text[], ${texts}::text[]) as n
    on conflict do nothing`;
  await tx`
    update attribute_change set came_again = true
    where project_id = ${projectId} and finished_at is null and not came_again
      and ("of", name) in (select * from unnest(${owners}::text[], ${texts}::text[]))`;
}
