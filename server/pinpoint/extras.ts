import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { pinpointExtra } from "@/db/schema";

type Noun =
  | "settings"
  | "segment"
  | "campaign"
  | "template"
  | "emailChannel"
  | "eventStream"
  | "exportJob"
  | "journey" // of an account that moved in
  | "movedIn"; // what has moved in, and what of it there is no place for

export interface Extra {
  of: Noun;
  id: string;
  version?: number;
  projectId: string | null;
}

/** Keeps what a client of Pinpoint's API said, so that it reads it back. Call it in the transaction of what it belongs to. */
export async function keepExtra(
  tx: Db,
  { of, id, version = 0, projectId }: Extra,
  said: object,
): Promise<void> {
  const values = { ...said };
  await tx
    .insert(pinpointExtra)
    .values({ of, id, version, projectId, said: values })
    .onConflictDoUpdate({
      target: [pinpointExtra.of, pinpointExtra.id, pinpointExtra.version],
      set: { said: values, updatedAt: sql`now()` },
    });
}

export async function dropExtra(tx: Db, { of, id, version = 0 }: Omit<Extra, "projectId">): Promise<void> {
  await tx
    .delete(pinpointExtra)
    .where(and(eq(pinpointExtra.of, of), eq(pinpointExtra.id, id), eq(pinpointExtra.version, version)));
}

/** What was said of each of them, by `extraKey`. */
export async function readExtras(db: Db, of: Noun, ids: string[]) {
  const found =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(pinpointExtra)
          .where(and(eq(pinpointExtra.of, of), inArray(pinpointExtra.id, ids)));
  return new Map(found.map(({ id, version, said }) => [extraKey(id, version), said]));
}

export const extraKey = (id: string, version = 0) => `${id} ${version}`;
