import { and, desc, eq, ilike, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { outboxMessage, project } from "@/db/schema";
import { channels } from "@/domain/messaging/channel";
import { Id } from "@/domain/shared/id";
import { allowAccount } from "@/server/access/allow";
import type { AccountContext } from "@/server/context";
import { likePattern } from "@/server/like-pattern";
import { onlyVisible } from "@/server/projects/only-visible";
import { TEST_HEADER } from "@/server/test-sends/mark";

const PAGE_ROWS = 25;
const MOST_COUNTED = 10_000; // counting a million rows takes longer than reading a page of them

export const ListOutbox = z.object({
  q: z.string().trim().max(320).default(""),
  project: z.literal("").or(Id).default(""),
  channel: z.literal("").or(z.enum(channels)).default(""),
  page: z
    .int()
    .min(1)
    .max(MOST_COUNTED / PAGE_ROWS)
    .default(1),
});

/** What the sandbox "delivered", newest first, of the projects the actor may see. */
export async function listOutbox(ctx: AccountContext, input: z.infer<typeof ListOutbox>) {
  allowAccount(ctx, "account:read");
  const wanted = whereOf(ctx, input);
  const counted = ctx.db
    .select({ one: sql`1` })
    .from(outboxMessage)
    .where(wanted)
    .limit(MOST_COUNTED + 1)
    .as("counted");
  const [found, rows] = await Promise.all([
    ctx.db.$count(counted),
    ctx.db
      .select({
        key: outboxMessage.key,
        channel: outboxMessage.channel,
        toAddress: outboxMessage.toAddress,
        subject: outboxMessage.subject,
        isTest: sql<boolean>`${outboxMessage.headers} ? ${TEST_HEADER}`,
        deliveredAt: outboxMessage.deliveredAt,
        projectName: project.name,
      })
      .from(outboxMessage)
      .innerJoin(project, eq(project.id, outboxMessage.projectId))
      .where(wanted)
      .orderBy(desc(outboxMessage.deliveredAt), outboxMessage.key)
      .limit(PAGE_ROWS)
      .offset((input.page - 1) * PAGE_ROWS),
  ]);
  return { rows, total: Math.min(found, MOST_COUNTED), isMore: found > MOST_COUNTED };
}

function whereOf(ctx: AccountContext, { q, project: projectId, channel }: z.infer<typeof ListOutbox>) {
  const like = likePattern(q);
  const visible = ctx.db
    .select({ id: project.id })
    .from(project)
    .where(and(isNull(project.deletedAt), onlyVisible(ctx, project.id)));
  const conditions: (SQL | undefined)[] = [
    projectId ? eq(outboxMessage.projectId, projectId) : undefined,
    inArray(outboxMessage.projectId, visible),
    channel ? eq(outboxMessage.channel, channel) : undefined,
    q ? or(ilike(outboxMessage.toAddress, like), ilike(outboxMessage.subject, like)) : undefined,
  ];
  return and(...conditions);
}
