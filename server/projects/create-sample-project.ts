import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { COHORTS, campaignCohort } from "@/db/cohort";
import { newId } from "@/db/id";
import { campaign, type Project, project, provider, template, treatment } from "@/db/schema";
import { allowAccount } from "@/server/access/allow";
import type { AccountContext } from "@/server/context";
import { makePartitions } from "@/server/events/make-partitions";
import { sandbox } from "@/server/providers/default-provider";
import { insertTemplate } from "@/server/templates/create-template";
import { isListed } from "@/server/templates/listed";
import { insertProject } from "./insert-project";
import { type Story, tellStories } from "./sample/history";
import { insertOutbox } from "./sample/insert-outbox";
import { insertPastCampaign } from "./sample/insert-past-campaign";
import { insertPeople } from "./sample/insert-rows";
import { insertSegments } from "./sample/insert-segments";
import { samplePeople } from "./sample/people";
import { sampleTemplates } from "./sample/templates";

const NAME = "Kestrel Outdoor";
const HOUR = 3_600_000;
const DAYS_BACK = 12;

/** A shop's project with people, segments, a past and a draft, sent through the sandbox alone. There is one in an account: asked again, it is found. */
export async function createSampleProject(ctx: AccountContext): Promise<Project> {
  allowAccount(ctx, "projects:create");

  const [there] = await ctx.db
    .select()
    .from(project)
    .where(and(eq(project.name, NAME), eq(project.isSample, true), isNull(project.deletedAt)));
  if (there) return there;
  await makePartitions(ctx.db.raw, lastDays(ctx.now()));
  return ctx.db.transaction(async (tx) => {
    const created = await insertProject(tx, ctx, {
      name: NAME,
      isSample: true,
      timeZone: "Europe/London",
      fromName: "Kestrel Outdoor",
      fromAddress: "hello@kestrel.example",
    });
    await fill(tx, ctx, created);
    return created;
  });
}

async function fill(tx: Db, ctx: AccountContext, made: Project): Promise<void> {
  const now = ctx.now();
  const people = samplePeople(made.id, now);
  const byMail = people.filter(({ channel }) => channel === "EMAIL");
  const welcome = {
    id: newId(),
    name: "Tents for the first warm nights",
    launchedAt: new Date(now.getTime() - 11 * 24 * HOUR),
  };
  const spring = {
    id: newId(),
    name: "Spring trail guide",
    launchedAt: new Date(now.getTime() - 5 * 24 * HOUR),
  };
  const weekend = { id: newId(), name: "Weekend tent offer", launchedAt: new Date(now.getTime() - 3 * HOUR) };

  const earlier = tellStories(byMail, welcome.launchedAt, now, { opens: 0.41, clicks: 0.24, seed: 4 });
  optOutWhoLeft(earlier);
  const [long, short] = inHalves(spring.id, byMail);
  const first = tellStories(long, spring.launchedAt, now, { opens: 0.4, clicks: 0.27, seed: 2 });
  const other = tellStories(short, spring.launchedAt, now, { opens: 0.53, clicks: 0.26, seed: 5 });
  optOutWhoLeft([...first, ...other]);
  const second = tellStories(byMail, weekend.launchedAt, now, { opens: 0.44, clicks: 0.33, seed: 3 });
  optOutWhoLeft(second);
  await insertPeople(tx, people);

  const providerId = await insertSandbox(tx, made);
  const guideId = await findTemplate(tx, ctx, sampleTemplates.trailGuide);
  const offerId = await findTemplate(tx, ctx, sampleTemplates.weekendOffer);
  const only = (templateId: string, stories: Story[]) => [{ name: "", share: 100, templateId, stories }];
  await insertPastCampaign(tx, made, { ...welcome, providerId, treatments: only(offerId, earlier) });
  const treatments = [
    { name: "The whole guide", share: 50, templateId: guideId, stories: first },
    { name: "Its best walk alone", share: 50, templateId: offerId, stories: other },
  ];
  await insertPastCampaign(tx, made, { ...spring, providerId, treatments });
  const [run] = await insertPastCampaign(tx, made, {
    ...weekend,
    providerId,
    treatments: only(offerId, second),
  });
  if (!run) throw new Error("the sample's last campaign has no run");
  await insertOutbox(tx, made, run, {
    content: sampleTemplates.weekendOffer.content,
    people,
    stories: second,
  });
  await insertSegments(tx, made, now);
  const draft = { id: newId(), projectId: made.id, name: "Autumn boots, early access", createdAt: now };
  await tx.insert(campaign).values(draft);
  await tx.insert(treatment).values({ campaignId: draft.id, nth: 0, templateId: guideId });
}

/** As the engine would divide them between two treatments: the second one has the lower cohorts. */
function inHalves<Person extends { id: string; addressKey?: string }>(campaignId: string, people: Person[]) {
  const isSecond = ({ id, addressKey = "" }: Person) =>
    campaignCohort(campaignId, { id, addressKey }) < COHORTS / 2;
  return [people.filter((person) => !isSecond(person)), people.filter(isSecond)] as const;
}

/** Whoever unsubscribed stays opted out. */
function optOutWhoLeft(stories: Story[]): void {
  for (const { recipient, unsubscribedAt } of stories) if (unsubscribedAt) recipient.optOut = "ALL";
}

async function insertSandbox(tx: Db, { id }: Project): Promise<string> {
  const [inserted] = await tx
    .insert(provider)
    .values({ ...sandbox, projectId: id, channel: "EMAIL" })
    .returning();
  if (!inserted) throw new Error("the insert returned no provider");
  return inserted.id;
}

/** Templates outlive the project, so an earlier sample may have left them. */
async function findTemplate(
  tx: Db,
  ctx: AccountContext,
  { name, content }: (typeof sampleTemplates)[keyof typeof sampleTemplates],
): Promise<string> {
  const [there] = await tx
    .select({ id: template.id })
    .from(template)
    .where(and(eq(template.name, name), eq(template.channel, "EMAIL"), isListed()));
  return there?.id ?? (await insertTemplate(tx, ctx, { name, content, action: "template.create" })).id;
}

function lastDays(now: Date): string[] {
  const day = (nth: number) => new Date(now.getTime() - nth * 24 * HOUR).toISOString().slice(0, 10);
  return Array.from({ length: DAYS_BACK + 1 }, (_, nth) => day(nth).replaceAll("-", ""));
}
