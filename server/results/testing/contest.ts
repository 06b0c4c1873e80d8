import { eq } from "drizzle-orm";
import type { makeFactories } from "@/db/factories";
import { newId } from "@/db/id";
import { laneOf } from "@/db/lane";
import { campaign, campaignVersion, engagement, message, type Run, run, treatment } from "@/db/schema";
import { Treatment } from "@/domain/campaigns/treatment";
import { makeLaunched } from "@/server/campaigns/testing/make-ready";
import type { Context } from "@/server/context";

type Make = ReturnType<typeof makeFactories>;

/** A launched campaign of two treatments, `second` percent for the second one, and a run of each that has ended. */
export async function makeContest(ctx: Context, make: Make, { second = 50, holdout = 0 } = {}) {
  const launched = await makeLaunched(ctx, make, "completed");
  const { id } = launched.campaign;
  await ctx.db.update(campaign).set({ holdout }).where(eq(campaign.id, id));
  await ctx.db.insert(treatment).values({ campaignId: id, nth: 1, name: "Short", share: second });
  await writeVersion(ctx, id, { version: 1, second, holdout });
  const at = ctx.now();
  const [first] = await ctx.db
    .update(run)
    .set({ occurrence: at, finishedAt: at })
    .where(eq(run.id, launched.run.id))
    .returning();
  if (!first) throw new Error("the update returned no run");
  return { id, first, other: await anotherRun(ctx, first, { treatment: 1 }) };
}

export async function writeVersion(
  ctx: Context,
  campaignId: string,
  { version, second, holdout = 0 }: { version: number; second: number; holdout?: number },
) {
  const definition = {
    name: "Spring",
    audience: { kind: "everyone" as const },
    holdout,
    treatments: [Treatment.parse({}), Treatment.parse({ name: "Short", share: second })],
    schedule: { kind: "immediately" as const },
    limits: {},
    quietTime: null,
    hook: null,
    tags: {},
  };
  await ctx.db.insert(campaignVersion).values({ campaignId, version, definition, createdAt: ctx.now() });
}

export async function anotherRun(ctx: Context, like: Run, over: Partial<Run>): Promise<Run> {
  const [made] = await ctx.db
    .insert(run)
    .values({ ...like, ...over, id: newId() })
    .returning();
  if (!made) throw new Error("the insert returned no run");
  return made;
}

type Reply = Partial<
  Pick<typeof engagement.$inferInsert, "openedAt" | "clickedAt" | "machineOpens" | "opens">
>;

/** People whose messages were taken, each with what came back. */
export async function sent(ctx: Context, of: Run, people: string[], reply: Reply | null = null) {
  const key = (recipientId: string) => ({
    occasionId: of.id,
    runId: of.id,
    projectId: ctx.projectId,
    recipientId,
    lane: laneOf(recipientId),
  });
  const at = ctx.now();
  await ctx.db
    .insert(message)
    .values(people.map((id) => ({ ...key(id), state: "accepted" as const, dueAt: at, updatedAt: at })));
  if (reply) await ctx.db.insert(engagement).values(people.map((id) => ({ ...key(id), ...reply })));
}

export const named = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `${prefix}-${n}`);
