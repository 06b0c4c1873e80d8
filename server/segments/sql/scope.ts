import { type SQL, sql } from "drizzle-orm";
import type { Criteria } from "@/domain/segments/criteria";

/** What conditions of one project mean at one moment. */
export interface Moment {
  projectId: string;
  now: Date;
  /** Older events are kept no longer. */
  eventsSince: Date;
}

/** The segments that criteria may name; a deleted one is in no catalogue, and matches nobody. */
export type Catalogue = ReadonlyMap<string, CatalogueEntry>;
export type CatalogueEntry = { kind: "dynamic"; criteria: Criteria } | { kind: "imported"; listId: string };

export interface Scope extends Moment {
  segments: Catalogue;
  joins: Map<string, { alias: SQL; join: SQL }>;
  /** The dynamic segments around the node at hand; what names itself again matches nobody. */
  inside: readonly string[];
  /** How many conditions were written, those of nested segments included. */
  conditions: number;
}

export function scopeAt(moment: Moment, segments: Catalogue): Scope {
  return { ...moment, segments, joins: new Map(), inside: [], conditions: 0 };
}

/** The alias of a table joined once, whoever asks for it. `key` tells one join from the other. */
export function joined(scope: Scope, key: string, join: (alias: SQL) => SQL): SQL {
  const known = scope.joins.get(key);
  if (known) return known.alias;
  const alias = sql.raw(`j${scope.joins.size + 1}`);
  scope.joins.set(key, { alias, join: join(alias) });
  return alias;
}
