import { type SQL, sql } from "drizzle-orm";
import type { InstantLook } from "@/domain/segments/looks";
import type { Stretch } from "@/domain/segments/values";
import { dayBounds, textBounds, timestampLiteral } from "../literals";
import type { Source } from "../source";
import { anyText } from "./any-text";

export function instantLook(look: InstantLook, source: Source): SQL {
  if (source.type === "number") return sql`false`;
  if (source.type === "instant") return within(source.of, look);
  const [from, until] = [look.from, look.until].map((at) =>
    at === null ? sql`null::timestamp` : sql`${timestampLiteral(at)}::timestamp`,
  );
  return anyText(source, {
    one: (text) => textWithin(text, look),
    many: (list) => sql`any_instant(${list}, ${from}, ${until})`,
  });
}

/** Days are compared as they are written. Of other texts the bounds rule nearly all out before they are read. */
function textWithin(text: SQL, look: Stretch): SQL {
  const between = (bounds: { from: string; until: string }) =>
    sql`${text} collate "C" >= ${bounds.from}::text and ${text} collate "C" < ${bounds.until}::text`;
  const moment = sql`(instant_of(${text}) at time zone 'UTC')`;
  return sql`case when octet_length(${text}) = 10 then ${between(dayBounds(look))} and is_day(${text})
    when ${between(textBounds(look))} then ${within(moment, look)} end`;
}

/** Whether a moment lies in a half-open stretch. */
export function within(moment: SQL, { from, until }: Stretch): SQL {
  const bounds = [
    ...(from === null ? [] : [sql`${moment} >= ${timestampLiteral(from)}::timestamp at time zone 'UTC'`]),
    ...(until === null ? [] : [sql`${moment} < ${timestampLiteral(until)}::timestamp at time zone 'UTC'`]),
  ];
  return bounds.length > 0 ? sql.join(bounds, sql` and `) : sql`${moment} is not null`;
}
