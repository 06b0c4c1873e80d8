import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { notice } from "@/db/schema";

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
export async function raiseNotice(tx: Db, raised: Raised, now: Date): Promise<void> {
  await tx
    .insert(notice)
    .values({ ...raised, raisedAt: now })
    .onConflictDoUpdate({
      target: notice.dedupeKey,
      set: {
        level: sql`excluded.level`,
        title: sql`excluded.title`,
        body: sql`excluded.body`,
        link: sql`excluded.link`,
        detail: sql`excluded.detail`,
        raisedAt: sql`excluded.raised_at`,
      },
    });
}
