import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { endpoint, suppression } from "@/db/schema";
import { isStorable, unstorable } from "@/domain/shared/storable";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { isOnList, type PersonRow, personColumns } from "./person-columns";
import { searchPeople } from "./search-people";

const Cursor = z
  .string()
  .regex(/^\d{1,13}~.+$/s) // a moment in this millennium, and an id
  .refine(isStorable)
  .nullish()
  .catch(null); // an old or mended address shows the first page

export const ListPeople = z.object({
  search: z.string().trim().max(512).refine(isStorable, unstorable).default(""),
  after: Cursor, // people older than this one
  before: Cursor, // people newer than this one
  pageSize: z.int().min(1).max(200).default(25),
});
export type ListPeople = z.infer<typeof ListPeople>;

/** A page of people, newest first; a search shows the first that match. `older` and `newer` are the cursors of the pages beside it. */
export async function listPeople(ctx: Context, input: ListPeople) {
  allow(ctx, "project:read");
  if (input.search !== "") {
    const rows = await searchPeople(ctx, { search: input.search, atMost: input.pageSize + 1 });
    return {
      rows: rows.slice(0, input.pageSize),
      older: null,
      newer: null,
      more: rows.length > input.pageSize,
    };
  }
  const found = await readPage(ctx, input);
  const rows = found.slice(0, input.pageSize);
  const more = found.length > input.pageSize;
  if (input.before) rows.reverse();
  const hasNewer = input.before ? more : Boolean(input.after);
  const hasOlder = input.before ? true : more;
  return {
    rows,
    newer: hasNewer ? cursorOf(rows[0]) : null,
    older: hasOlder ? cursorOf(rows.at(-1)) : null,
    more: false,
  };
}

function readPage({ db, projectId }: Context, { before, after, pageSize }: ListPeople): Promise<PersonRow[]> {
  const order = before
    ? [asc(endpoint.createdAt), desc(endpoint.id)]
    : [desc(endpoint.createdAt), asc(endpoint.id)];
  return db
    .select(personColumns)
    .from(endpoint)
    .leftJoin(suppression, isOnList)
    .where(and(eq(endpoint.projectId, projectId), before ? beyond(before, "newer") : beyond(after, "older")))
    .orderBy(...order)
    .limit(pageSize + 1);
}

/** The first half of each condition is what the index reads, the second what tells people of one moment apart. */
function beyond(cursor: string | null | undefined, side: "older" | "newer"): SQL | undefined {
  if (!cursor) return undefined;
  const cut = cursor.indexOf("~");
  const at = new Date(Number(cursor.slice(0, cut))).toISOString();
  const id = cursor.slice(cut + 1);
  const { createdAt } = endpoint;
  return side === "older"
    ? sql`${createdAt} <= ${at} and (${createdAt} < ${at} or ${endpoint.id} > ${id})`
    : sql`${createdAt} >= ${at} and (${createdAt} > ${at} or ${endpoint.id} < ${id})`;
}

function cursorOf(row: PersonRow | undefined): string | null {
  return row ? `${row.createdAt.getTime()}~${row.id}` : null;
}
