import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type Endpoint, endpoint } from "@/db/schema";
import type { CompiledEmail } from "@/domain/templates/compile";
import { personOf } from "@/domain/templates/person";
import { type Rendering, renderEmail } from "@/domain/templates/render";
import type { Context } from "@/server/context";
import type { AudienceSql } from "@/server/segments/audience-sql";
import { readEverybody } from "@/server/segments/large-read";
import { MOST_NAMED } from "./count-blanks";
import { recipientsOf, type TreatmentPlace } from "./recipients-of";

/** So many are rendered within about a second. */
const SAMPLED = 2_000;
const AT_ONCE = 250;

export interface Rendered {
  looked: number;
  /** By variable: those who have no value for it. */
  missing: Map<string, Found>;
  /** Those for whom the mail cannot be written at all. */
  failed: Found & { detail: string };
}

interface Found {
  people: number;
  ids: string[];
}

/** Writes the mail for as many of a treatment's people as a moment allows, always the same ones: everybody where they are few. */
export async function renderSample(
  { db, projectId, now }: Pick<Context, "db" | "projectId" | "now">,
  audience: AudienceSql,
  { place, email }: { place: TreatmentPlace; email: CompiledEmail },
): Promise<Rendered> {
  const chosen = await readEverybody<{ id: string; lane: number }>(
    db,
    sql`with recipient as materialized (${recipientsOf(audience, place)})
      select id, lane from recipient order by md5(id) limit ${SAMPLED}`,
  );
  const found: Rendered = { looked: chosen.length, missing: new Map(), failed: { ...nobody(), detail: "" } };
  for (let at = 0; at < chosen.length; at += AT_ONCE) {
    const batch = await readBatch(db, projectId, chosen.slice(at, at + AT_ONCE));
    for (const one of batch)
      note(found, one, renderEmail(email, personOf(one), { now: now(), seed: one.id }));
  }
  return found;
}

const nobody = (): Found => ({ people: 0, ids: [] });

function readBatch(db: Db, projectId: string, keys: { id: string; lane: number }[]): Promise<Endpoint[]> {
  const lanes = keys.map(({ lane }) => lane);
  const ids = keys.map(({ id }) => id);
  return db
    .select()
    .from(endpoint)
    .where(
      sql`${endpoint.projectId} = ${projectId}::uuid and (${endpoint.lane}, ${endpoint.id}) in (
        select * from unnest(${sql.param(lanes)}::smallint[], ${sql.param(ids)}::text[]))`,
    );
}

function note(found: Rendered, one: Endpoint, rendered: Rendering): void {
  if (!rendered.ok) {
    found.failed.detail ||= rendered.detail;
    add(found.failed, one.id);
    return;
  }
  for (const variable of rendered.missing) {
    const who = found.missing.get(variable) ?? nobody();
    add(who, one.id);
    found.missing.set(variable, who);
  }
}

function add(who: Found, id: string): void {
  who.people += 1;
  if (who.ids.length < MOST_NAMED) who.ids.push(id);
}
