import { eq } from "drizzle-orm";
import { z } from "zod";
import { project } from "@/db/schema";
import { SenderAddress, SenderName, senderOf } from "@/domain/campaigns/sender";
import { TemplateContent } from "@/domain/templates/content";
import { personOf, samplePerson } from "@/domain/templates/person";
import { inWords } from "@/domain/templates/problem";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import { openForPerson } from "@/server/channels/open-for-person";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { findEndpoint } from "@/server/people/find-endpoint";
import { defaultProvider } from "@/server/providers/default-provider";
import { senderOfProvider } from "@/server/providers/sender-of-provider";
import { tryCompile } from "@/server/templates/template-problem";
import { answersOf } from "./answers";
import { suppressedAmong } from "./suppressed-among";
import { writeTests } from "./write-tests";

/** CMP-38 */
const MOST_ADDRESSES = 10;

export const SendTest = z.object({
  content: TemplateContent,
  /** Empty: to the person's own address. */
  addresses: z.array(SenderAddress).max(MOST_ADDRESSES, `A test goes to at most ${MOST_ADDRESSES} addresses`),
  /** Whose values it is written with; nobody: the sample person's. */
  endpointId: z.string().min(1).max(1024).nullable().default(null),
  /** Where it is not the project's: a campaign's own. */
  fromName: SenderName.nullable().default(null),
  fromAddress: SenderAddress.nullable().default(null),
});

/** TPL-20, CMP-38: the mail as it stands, now, through the project's provider. It is marked as a test and counted nowhere. */
export async function sendTest(ctx: Context, input: z.input<typeof SendTest>) {
  allow(ctx, "messages:test");
  const { content, addresses, endpointId = null, fromName = null, fromAddress = null } = input;
  const [home] = await ctx.db.select().from(project).where(eq(project.id, ctx.projectId));
  if (!home) throw new AppError("not_found", "There is no such project");
  const { email, problem } = tryCompile(content);
  if (problem) throw new AppError("invalid", inWords(problem), problem.part);
  const person = endpointId ? personOf(await findEndpoint(ctx.db, ctx.projectId, endpointId)) : samplePerson;
  const to = receivers(addresses, endpointId ? person.Address : "");

  const row = await defaultProvider(ctx.db, ctx.projectId, "EMAIL");
  const from = senderOf({ fromName, fromAddress }, home, senderOfProvider(row));
  if (!from)
    throw new AppError(
      "invalid",
      "Name a sender first, in Settings → E-mail: there is no address to send from.",
    );
  const suppressed = await suppressedAmong(ctx.db, to);
  const messages = writeTests(email, {
    person,
    to: to.filter((address) => !suppressed.has(address)),
    from,
    replyTo: home.replyTo,
    bounceAddress: home.bounceAddress,
    projectId: home.id,
    now: ctx.now(),
  });
  await recordAudit(ctx.db, ctx, {
    action: "message.test",
    subject: { kind: "project", id: home.id, name: home.name },
    after: { to, subject: content.subject, provider: row.name },
  });
  const answers = await Promise.all(
    openForPerson(row, ctx.db).send(messages, { now: ctx.now, mayBegin: () => true }),
  );
  return {
    provider: { kind: row.kind, name: row.name },
    results: answersOf(to, { suppressed, messages, answers }),
  };
}

function receivers(addresses: string[], own: string): string[] {
  const to = addresses.length > 0 ? [...new Set(addresses)] : [own].filter(Boolean);
  if (to.length > 0) return to;
  throw new AppError(
    "invalid",
    "Say where the test goes: write an address, or choose a person who has one",
    "addresses",
  );
}
