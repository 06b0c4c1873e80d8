import { sql } from "drizzle-orm";
import { newId } from "@/db/id";
import { type Either, perform } from "@/db/perform";

interface Raised {
  /** Left out: the whole account is concerned. */
  projectId?: string | null;
  kind: string; // "provider.paused"
  level: "info" | "warning" | "error";
  /** What happened, in a sentence. */
  title: string;
  /** What it means and what to do. */
  body?: string;
  /** A path of the console. */
  link?: string;
  /** Names the cause: while its notice is open, a second one only renews it. */
  dedupeKey?: string;
  detail?: Record<string, unknown>;
}

/** Tells people that something needs them. Inside a transaction it is told only when that commits. */
export async function raiseNotice(tx: Either, raised: Raised, now: Date): Promise<void> {
  const { projectId, kind, level, title, body = "", link, dedupeKey, detail = {} } = raised;
  await perform(
    tx,
    sql`
    insert into notice (id, project_id, kind, level, title, body, link, dedupe_key, detail, raised_at)
    values (${newId()}::text::uuid, ${projectId ?? null}::text::uuid, ${kind}, ${level}, ${title}, ${body},
      ${link ?? null}, ${dedupeKey ?? null}, ${JSON.stringify(detail)}::text::jsonb, ${now.toISOString()}::text::timestamptz)
    on conflict (dedupe_key) do update set level = excluded.level, title = excluded.title, body = excluded.body,
      link = excluded.link, detail = excluded.detail, raised_at = excluded.raised_at`,
  );
}
