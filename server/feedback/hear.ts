import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { type FeedbackHook, feedbackHook } from "@/db/schema";
import type { Taken } from "@/domain/feedback/notice";
import { isId } from "@/domain/shared/id";
import { AppError } from "@/server/errors";
import { type AskAmazon, askAmazon } from "./ask-amazon";
import { type Call, hearSigned } from "./hear-signed";
import { hearSns } from "./hear-sns";
import { type FeedbackNotice, takeNotice } from "./take-notice";

interface Ear {
  db: Database;
  now: () => Date;
  ask?: AskAmazon;
}

export type Heard = Record<Taken, number>;

/** A call of a mail provider. Answers how many of its notices said something new, were known, or are about none of the project's mail. */
export async function hear({ db, now, ask = askAmazon }: Ear, hookId: string, call: Call): Promise<Heard> {
  const hook = await findHook(db, hookId);
  if (hook.kind === "signed") return takeAll({ db, now }, hook, hearSigned(hook, call, now()));
  const { notices, isConfirmed } = await hearSns(hook, call.body, ask);
  if (isConfirmed)
    await db.update(feedbackHook).set({ confirmedAt: now() }).where(eq(feedbackHook.id, hook.id));
  return takeAll({ db, now }, hook, notices);
}

async function findHook(db: Database, id: string): Promise<FeedbackHook> {
  const [hook] = isId(id) ? await db.select().from(feedbackHook).where(eq(feedbackHook.id, id)) : [];
  if (!hook) throw new AppError("not_found", "Nobody listens at this address.");
  return hook;
}

async function takeAll({ db, now }: Ear, { id, projectId }: FeedbackHook, notices: FeedbackNotice[]) {
  const heard: Heard = { taken: 0, known: 0, foreign: 0 };
  for (const notice of notices) heard[await takeNotice({ db, projectId, now: now() }, notice)] += 1;
  const taken = sql`${feedbackHook.taken} + ${heard.taken}`;
  await db.update(feedbackHook).set({ heardAt: now(), taken }).where(eq(feedbackHook.id, id));
  return heard;
}
