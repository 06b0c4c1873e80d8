import { eq } from "drizzle-orm";
import { newId } from "@/db/id";
import { laneOf } from "@/db/lane";
import { type ProviderRow, project } from "@/db/schema";
import { senderOf } from "@/domain/campaigns/sender";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { messageKey } from "@/server/messages/message-key";
import { defaultProvider } from "@/server/providers/default-provider";
import type { Answer, Handover } from "@/server/providers/provider";
import { senderOfProvider } from "@/server/providers/sender-of-provider";
import { openForPerson } from "./open-for-person";

export type AnswerNow = Exclude<Answer, { kind: "back" }>;

/** How a project's mail leaves at this moment: by whom, through what. Throws AppError where no sender is named. */
export async function wayOut({ db, projectId }: Pick<Context, "db" | "projectId">) {
  const [home] = await db.select().from(project).where(eq(project.id, projectId));
  if (!home) throw new AppError("not_found", "There is no such project");
  const row = await defaultProvider(db, projectId, "EMAIL");
  const sender = senderOf(home, senderOfProvider(row));
  if (!sender) throw new AppError("invalid", "Name a sender first: there is no address to send from.");
  return { home, row, sender };
}

interface Note {
  to: string;
  subject: string;
  html: string;
  text: string;
}

type Way = Awaited<ReturnType<typeof wayOut>>;

/** One mail that belongs to no campaign, as it is handed over. */
export function noteOf({ home, sender }: Way, { to, ...content }: Note): Handover {
  const lane = laneOf(to);
  const key = messageKey({ occasionId: newId(), recipientId: "note", lane });
  return {
    key,
    lane,
    projectId: home.id,
    runId: null,
    recipientId: null,
    channel: "EMAIL",
    to,
    from: sender,
    replyTo: home.replyTo,
    ...content,
    headers: { "Message-ID": `<${key}@${sender.address.split("@").at(-1)}>` },
  };
}

/** Hands one mail over, now; the provider's answer comes back in its own words. */
export async function mailNow(
  ctx: Pick<Context, "db" | "now">,
  row: ProviderRow,
  message: Handover,
): Promise<AnswerNow> {
  const terms = { now: ctx.now, mayBegin: () => true };
  const [answer] = await Promise.all(openForPerson(row, ctx.db).send([message], terms));
  if (!answer || answer.kind === "back") throw new Error("the provider gave no answer");
  return answer;
}
