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

/** The bounds rule nearly all texts out before they are read, one of them before anything else. Days are compared as they are written. */
function textWithin(text: SQL, look: Stretch): SQL {
  const moment = sql`(instant_of(${text}) at time zone 'UTC')`;
  const [first = sql`true`, ...others] = boundsOf(text, look, textBounds(look));
  const day = sql.join([...boundsOf(text, look, dayBounds(look)), sql`is_day(${text})`], sql` and `);
  const other = sql.join([...others, within(moment, look)], sql` and `);
  return sql`${first} and case when octet_length(${text}) = 10 then ${day} else ${other} end`;
}

function boundsOf(text: SQL, { from, until }: Stretch, bounds: { from: string; until: string }): SQL[] {
  return [
    ...(from === null ? [] : [sql`${text} collate "C" >= ${bounds.from}::text`]),
    ...(until === null ? [] : [sql`${text} collate "C" < ${bounds.until}::text`]),
  ];
}

/** Whether a moment lies in a half-open stretch. */
export function within(moment: SQL, { from, until }: Stretch): SQL {
  const bounds = [
    ...(from === null ? [] : [sql`${moment} >= ${timestampLiteral(from)}::timestamp at time zone 'UTC'`]),
    ...(until === null ? [] : [sql`${moment} < ${timestampLiteral(until)}::timestamp at time zone 'UTC'`]),
  ];
  return bounds.length > 0 ? sql.join(bounds, sql` and `) : sql`${moment} is not null`;
}
