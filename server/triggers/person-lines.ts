import { and, eq, inArray } from "drizzle-orm";
import { campaignCohort } from "@/db/cohort";
import { laneOf } from "@/db/lane";
import { type Endpoint, endpoint, project, suppression } from "@/db/schema";
import { capCount } from "@/db/schema/message";
import { cohortsOf } from "@/domain/campaigns/cohorts";
import { treatmentName } from "@/domain/campaigns/treatment";
import { capDayOf } from "@/domain/delivery/cap-day";
import { quietUntil } from "@/domain/delivery/quiet-until";
import { reasonSentence } from "@/domain/delivery/skip-reasons";
import { whySkipped } from "@/domain/delivery/why-skipped";
import { explain, whatIsMissing } from "@/domain/segments/explain";
import type { Line } from "@/domain/triggers/explain-trigger";
import { zoneOf } from "@/domain/zones/zone-of";
import { audienceSegment } from "@/server/campaigns/audience-segment";
import { settingsOf } from "@/server/campaigns/settings-of";
import type { WholeCampaign } from "@/server/campaigns/whole-campaign";
import type { Context } from "@/server/context";
import { readAnswers } from "@/server/segments/read-answers";
import { readMembers } from "@/server/segments/read-members";
import { chosenCriteria } from "@/server/segments/segment-condition";
import { segmentNames } from "@/server/segments/segment-names";

export type TracedPerson = Endpoint;

/** Whom an event of this endpoint would send a campaign's mail to, as queueFirings finds them. */
export async function tracedPeople({ db, projectId }: Context, { channel }: WholeCampaign, personId: string) {
  const [own] = await db
    .select()
    .from(endpoint)
    .where(
      and(eq(endpoint.projectId, projectId), eq(endpoint.id, personId), eq(endpoint.lane, laneOf(personId))),
    );
  if (!own) return [];
  if (own.channel === channel) return [own];
  if (own.userId === null) return [];
  return db
    .select()
    .from(endpoint)
    .where(
      and(
        eq(endpoint.projectId, projectId),
        eq(endpoint.userId, own.userId),
        eq(endpoint.channel, channel),
        eq(endpoint.status, "ACTIVE"),
      ),
    );
}

/** What is asked of somebody when their message could leave. */
export async function personLines(ctx: Context, whole: WholeCampaign, person: TracedPerson): Promise<Line[]> {
  const [home] = await ctx.db.select().from(project).where(eq(project.id, ctx.projectId));
  if (!home) throw new Error("a campaign without a project");
  const settings = settingsOf(whole, home);
  return [
    await reachLine(ctx, person),
    cohortLine(whole, person),
    ...(await segmentLines(ctx, whole, person)),
    ...(await capLines(ctx, whole, { person, settings, timeZone: home.timeZone })),
    ...quietLines(ctx, settings.quietTime, zoneOf(person, home)),
  ];
}

async function reachLine({ db }: Context, person: TracedPerson): Promise<Line> {
  const listed = await db.$count(suppression, inArray(suppression.addressKey, [person.addressKey]));
  const [reason] = whySkipped({ ...person, isSuppressed: listed > 0 });
  const who = person.address || person.id;
  return {
    what: "The person can be written to",
    holds: reason === undefined,
    fact: reason ? `${who}: ${reasonSentence(reason)}` : `${who} is active and has not opted out.`,
  };
}

function cohortLine(whole: WholeCampaign, person: TracedPerson): Line {
  const cohort = campaignCohort(whole.id, person);
  const { holdoutBelow } = cohortsOf(whole, 0);
  const nth = whole.treatments.findIndex((_, at) => {
    const { from, to } = cohortsOf(whole, at);
    return cohort >= from && cohort <= to && cohort >= holdoutBelow;
  });
  const own = whole.treatments[nth];
  return {
    what: "The person is in one of its treatments",
    holds: own !== undefined,
    fact: own ? treatmentFact(whole, nth) : "They are held out, and get nothing.",
  };
}

function treatmentFact({ treatments }: WholeCampaign, nth: number): string {
  const own = treatments[nth];
  return own && treatments.length > 1 ? `They get ${treatmentName(own.name, nth)}.` : "They get its mail.";
}

async function segmentLines(
  ctx: Context,
  { projectId, audience }: WholeCampaign,
  person: TracedPerson,
): Promise<Line[]> {
  if (audience.kind === "everyone") return [];
  const { db } = ctx;
  const segment = await audienceSegment(db, { projectId, audience });
  const what = `The person is in the segment “${segment?.name ?? "that is gone"}”`;
  const chosen = { projectId, segmentId: segment?.id ?? null, segmentVersion: segment?.version ?? null };
  const criteria = segment && (await chosenCriteria(db, chosen));
  if (!criteria) return [{ what, holds: false, fact: "The segment was deleted." }];
  const population = { db, projectId, now: ctx.now() };
  const members = await readMembers(population, [person]);
  const answers = (await readAnswers(population, criteria, members)).get(person.id);
  const [member] = members;
  if (!member || !answers) return [{ what, holds: false, fact: "The person was deleted." }];
  const names = await segmentNames(db, projectId);
  const seen = explain(criteria, { member, answers, now: population.now, names });
  const missing = whatIsMissing(seen).map(({ fact }) => fact);
  return [{ what, holds: seen.holds, fact: seen.holds ? "They are in it." : `${missing.join("; ")}.` }];
}

interface Capped {
  person: TracedPerson;
  settings: ReturnType<typeof settingsOf>;
  timeZone: string;
}

const WITHOUT_DAY = "1970-01-01";

async function capLines(
  { db, projectId, now }: Context,
  { id }: WholeCampaign,
  { person, settings, timeZone }: Capped,
): Promise<Line[]> {
  const { dailyCap, totalCap } = settings.limits;
  const rows = await db
    .select()
    .from(capCount)
    .where(
      and(
        inArray(capCount.scopeId, [projectId, id]),
        eq(capCount.endpointId, person.id),
        eq(capCount.lane, person.lane),
      ),
    );
  const countOf = (scopeId: string, day: string) =>
    rows.find((row) => row.scopeId === scopeId && row.day === day)?.count ?? 0;
  const line = (what: string, count: number, cap: number): Line => ({
    what: `${what}: fewer than ${cap}`,
    holds: count < cap,
    fact: `They have had ${count}.`,
  });
  return [
    ...(dailyCap === null
      ? []
      : [line("Messages today", countOf(projectId, capDayOf(now(), timeZone)), dailyCap)]),
    ...(totalCap === null ? [] : [line("Messages from this campaign", countOf(id, WITHOUT_DAY), totalCap)]),
  ];
}

function quietLines(
  { now }: Context,
  quiet: ReturnType<typeof settingsOf>["quietTime"],
  zone: string | null,
): Line[] {
  if (quiet.kind === "none") return [];
  const until = zone ? quietUntil(quiet, zone, now()) : null;
  const where = zone
    ? `where they are, in ${zone.replaceAll("_", " ")}`
    : "nowhere: nobody knows their time zone";
  return [
    {
      what: `It is not quiet time (${quiet.from} to ${quiet.to})`,
      holds: until === null,
      fact: until ? `It is quiet ${where}.` : zone ? `It is not quiet ${where}.` : `It is quiet ${where}.`,
    },
  ];
}
