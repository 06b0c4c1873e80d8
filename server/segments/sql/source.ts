import { type SQL, sql } from "drizzle-orm";
import type { EventTest } from "@/domain/segments/criteria";
import { type FieldName, fields, type Subject } from "@/domain/segments/subjects";

/** Where a test looks: a JSON list of texts, a value of JSON that may be a number, or one text or moment; null where there is none. The endpoint is `e`, an event `v`. */
export type Source =
  | { type: "texts"; of: SQL; first: SQL; second: SQL }
  | { type: "text" | "number" | "instant"; of: SQL };

const columns = {
  Id: sql`e.id`,
  ChannelType: sql`e.channel`,
  Address: sql`e.address`,
  OptOut: sql`e.opt_out`,
  EndpointStatus: sql`e.status`,
  "User.UserId": sql`e.user_id`,
  CreationDate: sql`e.created_at`,
  EffectiveDate: sql`e.effective_at`,
} satisfies Partial<Record<FieldName, SQL>>;

export function sourceOf(subject: Subject): Source {
  if (subject.of === "attribute") return listSource(sql`e.attributes`, subject.name);
  if (subject.of === "userAttribute") return listSource(sql`e.user_attributes`, subject.name);
  if (subject.of === "metric") return { type: "number", of: sql`(e.metrics -> ${subject.name}::text)` };
  return { type: fields[subject.name], of: fieldSource(subject.name) };
}

/** A bare text counts as a list of one. */
function listSource(object: SQL, name: string): Source {
  const of = sql`(${object} -> ${name}::text)`;
  return { type: "texts", of, first: sql`(${of} ->> 0)`, second: sql`(${of} -> 1)` };
}

export function propertySource({ of, name }: EventTest): Source {
  return of === "attribute"
    ? { type: "text", of: sql`(v.attributes ->> ${name}::text)` }
    : { type: "number", of: sql`(v.metrics -> ${name}::text)` };
}

function fieldSource(name: FieldName): SQL {
  if (name in columns) return columns[name as keyof typeof columns]; // asked on the line
  const [group = "", key = ""] = name.split(".");
  return group === "Location" ? sql`(e.location ->> ${key}::text)` : sql`(e.demographic ->> ${key}::text)`;
}
