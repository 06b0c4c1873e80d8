import { asc, eq } from "drizzle-orm";
import { endpoint } from "@/db/schema";
import type { Context } from "@/server/context";
import { listMembers } from "@/server/segments/list-members";
import { advanceImport } from "../advance-import";
import type { ListChoice } from "../choose-list";
import { importContent } from "../import-file";
import { previewImport } from "../preview-import";
import { startImport } from "../start-import";
import { uploadFile } from "../upload-file";

export type Over = Partial<Parameters<typeof importContent>[1]>;

export async function* bytesOf(text: string) {
  yield Buffer.from(text);
}

export function importText(ctx: Context, text: string, over: Over = {}) {
  return importContent(ctx, { fileName: "people.csv", content: bytesOf(text), ...over });
}

export const made = (name: string): ListChoice => ({ mode: "new", name });

/** A segment of these addresses, by their Ids a, b, c … */
export async function segmentOf(ctx: Context, ...ids: string[]) {
  const rows = ids.map((id) => `${id},${id}@example.com,EMAIL\n`).join("");
  const { segment } = await importText(ctx, `Id,Address,ChannelType\n${rows}`, { segment: made("Guests") });
  if (!segment) throw new Error("no segment was made");
  return segment.id;
}

export async function memberIds(ctx: Context, id: string): Promise<string[]> {
  const { rows } = await listMembers(ctx, { id, page: 1, pageSize: 100 });
  return rows.map((row) => row.id).sort();
}

export const everybody = ({ db, projectId }: Context) =>
  db.select().from(endpoint).where(eq(endpoint.projectId, projectId)).orderBy(asc(endpoint.id));

/** An import that is begun and has read one row a call. */
export async function begun(ctx: Context, text: string, choice: ListChoice) {
  const { id } = await uploadFile(ctx, { fileName: "slow.csv", content: bytesOf(text) });
  const { guess, hasHeader } = await previewImport(ctx, { id });
  await startImport(ctx, { id, hasHeader, ...guess, segment: choice });
  const readOne = () => advanceImport(ctx.db, id, { now: ctx.now, budgetMs: -1, rowsPerBatch: 1 });
  const finish = () => advanceImport(ctx.db, id, { now: ctx.now, budgetMs: 60_000 });
  await readOne();
  return { id, finish };
}

export const later = (ctx: Context, days: number) => new Date(ctx.now().getTime() + days * 86_400_000);

export const firstPage = { search: "", sort: "name", descending: false, page: 1, pageSize: 25 } as const;
