import { and, asc, eq } from "drizzle-orm";
import { campaign, type project, type Run, run } from "@/db/schema";
import type { Treatment } from "@/domain/campaigns/treatment";
import { launchCampaign } from "@/server/campaigns/launch-campaign";
import { UpdateCampaign, updateCampaign } from "@/server/campaigns/update-campaign";
import type { Context } from "@/server/context";
import type { House } from "./engine-test";
import { makeProvider } from "./make-run";

type Changes = Partial<Omit<(typeof UpdateCampaign)["_input"], "id">>;

/** Somebody who may do everything in a project, by the clock of the house. */
export async function asOwner({ db, make, clock }: House, projectId: string): Promise<Context> {
  const { id, name, email } = await make.user({ name: "Ada", role: "owner" });
  const actor = { kind: "user", id, name, email, role: "owner" } as const;
  return { db, actor, now: () => clock.at, projectId, projectRole: "admin" };
}

/** A project with so many people, and its owner. */
export async function furnished(
  house: House,
  people: number,
  over: Partial<typeof project.$inferInsert> = {},
) {
  const { id } = await house.make.project(over);
  await house.people(id, people);
  await makeProvider(house.db, { projectId: id });
  return asOwner(house, id);
}

/** A draft with its settings; each treatment has a template of its own. */
export async function draftOf(
  { make }: House,
  ctx: Context,
  { treatments = [{}], ...changes }: Omit<Changes, "treatments"> & { treatments?: Partial<Treatment>[] } = {},
) {
  const draft = await make.campaign({ projectId: ctx.projectId });
  const mails = [];
  for (const [nth, own] of treatments.entries()) {
    const template = await make.template({ subject: `Mail ${nth}` });
    mails.push({ templateId: template.id, fromAddress: "ada@example.com", ...own });
  }
  await updateCampaign(ctx, UpdateCampaign.parse({ id: draft.id, ...changes, treatments: mails }));
  return draft;
}

export async function launched(house: House, ctx: Context, changes: Parameters<typeof draftOf>[2] = {}) {
  const draft = await draftOf(house, ctx, changes);
  await launchCampaign(ctx, { id: draft.id });
  return draft;
}

export const statusOf = async ({ db }: House, id: string) =>
  (await db.select().from(campaign).where(eq(campaign.id, id)))[0]?.status;

export const runsOf = ({ db }: House, campaignId: string): Promise<Run[]> =>
  db
    .select()
    .from(run)
    .where(and(eq(run.campaignId, campaignId)))
    .orderBy(asc(run.createdAt), asc(run.treatment));
