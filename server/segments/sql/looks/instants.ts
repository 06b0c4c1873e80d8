import { type SQL, sql } from "drizzle-orm";
import type { InstantLook } from "@/domain/segments/looks";
import type { Stretch } from "@/domain/segments/values";
import { textBounds, timestampLiteral } from "../literals";
import type { Source } from "../source";
import { anyText } from "./any-text";

export function instantLook(look: InstantLook, source: Source): SQL {
  if (source.type === "number") return sql`false`;
  if (source.type === "instant") return within(source.of, look);
  const bounds = textBounds(look.from, look.until);
  return anyText(
    source,
    // the bounds of the text are cheap and rule out nearly all
    (
      text,
    ) => sql`case when ${text} collate "C" >= ${bounds.from}::text and ${text} collate "C" < ${bounds.until}::text
      then ${within(sql`(instant_of(${text}) at time zone 'UTC')`, look)} end`,
  );
}

/** Whether a moment lies in a half-open stretch. */
export function within(moment: SQL, { from, until }: Stretch): SQL {
  const bounds = [
    ...(from === null ? [] : [sql`${moment} >= ${timestampLiteral(from)}::timestamp at time zone 'UTC'`]),
    ...(until === null ? [] : [sql`${moment} < ${timestampLiteral(until)}::timestamp at time zone 'UTC'`]),
  ];
  return bounds.length > 0 ? sql.join(bounds, sql` and `) : sql`${moment} is not null`;
}
