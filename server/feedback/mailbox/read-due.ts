import { eq, sql } from "drizzle-orm";
import type { Database, RawSql } from "@/db/client";
import { type BounceMailbox, bounceMailbox } from "@/db/schema";
import { MailboxSettings } from "@/domain/feedback/mailbox";
import { takeNotice } from "../take-notice";
import { explainMailbox, openMailbox, type Reach } from "./open-mailbox";
import { readReports } from "./read-reports";
import { readMailboxSecret } from "./secret";

interface Watch {
  db: Database;
  sql: RawSql;
  now: () => Date;
}

/** Reads one mailbox that was not looked into for a minute, longer where it fails. False: there is none. A mail that two engines read changes nothing the second time. */
export async function readDue(watch: Watch): Promise<boolean> {
  const mailbox = await takeDue(watch);
  if (!mailbox) return false;
  const { db } = watch;
  const { id: projectId, problem } = await readOne(watch, mailbox);
  const failures = problem === null ? 0 : Math.min(mailbox.failures + 1, 10);
  await db
    .update(bounceMailbox)
    .set({ error: problem, failures })
    .where(eq(bounceMailbox.projectId, projectId));
  return true;
}

async function takeDue({ db, sql: raw, now }: Watch): Promise<BounceMailbox | null> {
  const at = now();
  const [due] = await raw<{ projectId: string }[]>`
    with due as materialized (
      select project_id from bounce_mailbox
      where checked_at is null or checked_at <= ${at}::timestamptz - interval '1 minute' * least(60, power(2, failures))
      order by checked_at nulls first limit 1
      for update skip locked
    )
    update bounce_mailbox b set checked_at = ${at} from due where b.project_id = due.project_id
    returning b.project_id as "projectId"`;
  if (!due) return null;
  const [found] = await db.select().from(bounceMailbox).where(eq(bounceMailbox.projectId, due.projectId));
  return found ?? null;
}

async function readOne(
  watch: Watch,
  mailbox: BounceMailbox,
): Promise<{ id: string; problem: string | null }> {
  const id = mailbox.projectId;
  const settings = MailboxSettings.parse(mailbox);
  const password = readMailboxSecret(mailbox.secret);
  if (password === null)
    return { id, problem: "The password that is kept cannot be read any more. Give it again." };
  try {
    await readAll(watch, mailbox, { settings, password });
    return { id, problem: null };
  } catch (error) {
    return { id, problem: explainMailbox(error, settings) };
  }
}

async function readAll({ db, now }: Watch, mailbox: BounceMailbox, reach: Reach): Promise<void> {
  const { projectId } = mailbox;
  const client = await openMailbox(reach);
  try {
    let place = { uidValidity: mailbox.uidValidity, lastUid: mailbox.lastUid };
    for (let isMore = true; isMore; ) {
      const looked = await readReports(client, place, now());
      const { uidValidity, lastUid, notices } = looked;
      let taken = 0;
      for (const notice of notices)
        if ((await takeNotice({ db, projectId, now: now() }, notice)) === "taken") taken += 1;
      place = { uidValidity, lastUid };
      isMore = looked.isMore;
      await db
        .update(bounceMailbox)
        .set({ ...place, taken: sql`${bounceMailbox.taken} + ${taken}` })
        .where(eq(bounceMailbox.projectId, projectId));
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
}
