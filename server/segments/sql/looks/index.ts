import { type SQL, sql } from "drizzle-orm";
import type { Look } from "@/domain/segments/looks";
import type { Source } from "../source";
import { instantLook } from "./instants";
import { numberLook } from "./numbers";
import { presenceLook } from "./presence";
import { textLook } from "./texts";

type LookAt<A extends Look["at"]> = Extract<Look, { at: A }>;

const kinds: { [A in Look["at"]]: (look: LookAt<A>, source: Source) => SQL } = {
  texts: textLook,
  presence: (_, source) => presenceLook(source),
  numbers: numberLook,
  instants: instantLook,
};

/** The SQL twin of sees() in domain/segments: true or false, never null. */
export function lookSql(look: Look, source: Source): SQL {
  const kind = kinds[look.at] as (look: Look, source: Source) => SQL; // of this very look
  return sql`((${kind(look, source)}) is ${sql.raw(look.negated ? "not true" : "true")})`;
}
