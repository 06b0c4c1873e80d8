import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { channels, endpointStatuses, optOuts } from "@/domain/messaging/channel";
import { type FieldName, Subject } from "@/domain/segments/subjects";
import { isStorable, unstorable } from "@/domain/shared/storable";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";

const Text = z.string().refine(isStorable, unstorable);

export const SuggestValues = z.object({
  of: z.union([z.object({ subject: Subject }), z.object({ eventType: Text.max(50), name: Text.max(50) })]),
  prefix: Text.max(200).default(""),
});

const ROWS_LOOKED_AT = 20_000; // the newest
const MOST_VALUES = 50;

/** Values that people, or events, have had lately and that begin so, the most frequent first. */
export async function suggestValues(ctx: Context, { of, prefix }: z.infer<typeof SuggestValues>) {
  allow(ctx, "project:read");

  if (!("subject" in of)) {
    const { eventType, name } = of;
    return frequent(
      ctx,
      prefix,
      sql`
      select attributes ->> ${name} as value from (
        select attributes from event where project_id = ${ctx.projectId} and type = ${eventType}
        order by arrived_at desc limit ${ROWS_LOOKED_AT}
      ) newest`,
    );
  }
  const { subject } = of;
  if (subject.of === "metric") return [];
  const fixed = subject.of === "field" ? choices[subject.name] : undefined;
  if (fixed) return fixed.filter((value) => value.toLowerCase().startsWith(prefix.toLowerCase()));
  const { column, values } = valuesOf(subject);
  return frequent(
    ctx,
    prefix,
    sql`
    select ${values} as value from (
      select ${column} from endpoint where project_id = ${ctx.projectId}
      order by created_at desc nulls first limit ${ROWS_LOOKED_AT}
    ) newest`,
  );
}

const choices: Partial<Record<FieldName, readonly string[]>> = {
  ChannelType: channels,
  OptOut: optOuts,
  EndpointStatus: endpointStatuses,
};

function valuesOf(subject: Exclude<Subject, { of: "metric" }>): { column: SQL; values: SQL } {
  if (subject.of === "attribute") return listOf(sql`attributes`, subject.name);
  if (subject.of === "userAttribute") return listOf(sql`user_attributes`, subject.name);
  const [group, key = ""] = subject.name.split(".");
  if (group === "Demographic") return { column: sql`demographic`, values: sql`demographic ->> ${key}` };
  if (group === "Location") return { column: sql`location`, values: sql`location ->> ${key}` };
  const column = { Id: sql`id`, Address: sql`address`, "User.UserId": sql`user_id` }[subject.name as string];
  return column ? { column, values: column } : { column: sql`id`, values: sql`null::text` };
}

const listOf = (column: SQL, name: string) => ({
  column,
  values: sql`jsonb_array_elements_text(${column} -> ${name})`,
});

async function frequent({ db }: Context, prefix: string, values: SQL): Promise<string[]> {
  const begins = sql`lower(left(value, ${prefix.length}::int)) = lower(${prefix})`;
  const rows = await db.execute<{ value: string }>(sql`
    select value from (${values}) found where value <> '' and length(value) <= 200 and ${begins}
    group by value order by count(*) desc, value limit ${MOST_VALUES}`);
  return rows.map(({ value }) => value);
}
