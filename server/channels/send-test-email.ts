import { eq } from "drizzle-orm";
import { z } from "zod";
import { newId } from "@/db/id";
import { laneOf } from "@/db/lane";
import { project } from "@/db/schema";
import { SenderAddress, senderOf } from "@/domain/campaigns/sender";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { messageKey } from "@/server/messages/message-key";
import { defaultProvider } from "@/server/providers/default-provider";
import type { Answer, Handover } from "@/server/providers/provider";
import { senderOfProvider } from "@/server/providers/sender-of-provider";
import { openForPerson } from "./open-for-person";

export const SendTestEmail = z.object({ to: SenderAddress });

export type TestAnswer = Exclude<Answer, { kind: "back" }>;

/** One mail, now, by the saved settings; the provider's answer comes back in its own words. */
export async function sendTestEmail(
  ctx: Context,
  { to }: z.infer<typeof SendTestEmail>,
): Promise<TestAnswer> {
  allow(ctx, "messages:test");
  const [home] = await ctx.db.select().from(project).where(eq(project.id, ctx.projectId));
  if (!home) throw new AppError("not_found", "There is no such project");
  const row = await defaultProvider(ctx.db, ctx.projectId, "EMAIL");
  const sender = senderOf(home, senderOfProvider(row));
  if (!sender) throw new AppError("invalid", "Name a sender first: there is no address to send from.");

  const message = testMail({ to, sender, replyTo: home.replyTo, projectId: home.id, projectName: home.name });
  await recordAudit(ctx.db, ctx, {
    action: "channel.test",
    subject: { kind: "channel", id: `${home.id}:EMAIL`, name: `E-mail of ${home.name}` },
    after: { to, provider: row.name },
  });
  const [answer] = await Promise.all(
    openForPerson(row, ctx.db).send([message], { now: ctx.now, mayBegin: () => true }),
  );
  if (!answer || answer.kind === "back") throw new Error("the provider gave no answer");
  return answer;
}

interface TestMail {
  to: string;
  sender: Handover["from"];
  replyTo: string[];
  projectId: string;
  projectName: string;
}

function testMail({ to, sender, replyTo, projectId, projectName }: TestMail): Handover {
  const occasionId = newId();
  const lane = laneOf(to);
  const key = messageKey({ occasionId, recipientId: "test", lane });
  const text = "This is a test of Waymark's e-mail settings. If you can read it, they work.";
  return {
    key,
    lane,
    projectId,
    runId: null,
    recipientId: null,
    channel: "EMAIL",
    to,
    from: sender,
    replyTo,
    subject: `Test from ${projectName}`,
    html: `<!doctype html><html><body style="font: 16px/1.5 sans-serif; margin: 24px"><p>${text}</p></body></html>`,
    text,
    headers: { "Message-ID": `<${key}@${sender.address.split("@").at(-1)}>` },
  };
}
