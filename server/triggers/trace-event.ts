import { and, asc, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { campaign } from "@/db/schema";
import { campaignStatusWords, waitingForEvents } from "@/domain/campaigns/status-words";
import { momentOf } from "@/domain/schedules/occurrences";
import { isTriggered, type Triggered } from "@/domain/schedules/schedule";
import { scheduleInWords } from "@/domain/schedules/schedule-words";
import { isStorable, unstorable } from "@/domain/shared/storable";
import { explainTrigger, type Line } from "@/domain/triggers/explain-trigger";
import { allow } from "@/server/access/allow";
import { scheduleOf, type WholeCampaign, withTreatments } from "@/server/campaigns/whole-campaign";
import type { Context } from "@/server/context";
import { EndpointId } from "@/server/people/get-person";
import { personLines, type TracedPerson, tracedPeople } from "./person-lines";

const Text = z.string().max(2_000).refine(isStorable, unstorable);

export const TraceEvent = z.object({
  personId: EndpointId,
  type: Text.min(1, "Give the event's name"),
  attributes: z.record(z.string(), Text).default({}),
  metrics: z.record(z.string(), z.number()).default({}),
});

const MOST = 50;

/** Of each campaign that waits for events, or has done: what would become of such an event of this person at this moment, condition by condition, each with its value. */
export async function traceEvent(ctx: Context, { personId, ...event }: z.infer<typeof TraceEvent>) {
  allow(ctx, "project:read");
  const rows = await ctx.db
    .select()
    .from(campaign)
    .where(and(eq(campaign.projectId, ctx.projectId), waitsForEvents))
    .orderBy(asc(sql`${campaign.status} <> 'executing'`), desc(campaign.createdAt))
    .limit(MOST);
  const traced = [];
  for (const row of rows)
    traced.push(await traceOne(ctx, await withTreatments(ctx.db, row), { personId, event }));
  return traced.sort((a, b) => misses(a.lines) - misses(b.lines));
}

const waitsForEvents = sql`(${campaign.schedule} ->> 'kind' = 'event' or exists (
  select from treatment t where t.campaign_id = ${campaign.id} and t.schedule ->> 'kind' = 'event'))`;

const misses = (lines: Line[]) => lines.filter(({ holds }) => !holds).length;

interface Asked {
  personId: string;
  event: Omit<z.infer<typeof TraceEvent>, "personId">;
}

async function traceOne(ctx: Context, whole: WholeCampaign, { personId, event }: Asked) {
  const now = ctx.now();
  const schedule = whole.treatments.map((own) => scheduleOf(whole, own)).find(isTriggered);
  if (!schedule) throw new Error("a campaign that waits for no events was traced");
  const people = await tracedPeople(ctx, whole, personId);
  const about = people.length > 0 ? await linesOf(ctx, whole, people) : [nobody(whole, personId)];
  const lines = [
    ...liveLines(whole, schedule, now),
    ...explainTrigger(schedule.trigger, event, now),
    ...about,
  ];
  return {
    id: whole.id,
    name: whole.name,
    status: whole.status,
    waitsFor: scheduleInWords(schedule),
    lines,
    sends: lines.every(({ holds }) => holds),
  };
}

async function linesOf(ctx: Context, whole: WholeCampaign, people: TracedPerson[]): Promise<Line[]> {
  const [first] = people;
  return first ? personLines(ctx, whole, first) : [];
}

const nobody = ({ channel }: WholeCampaign, personId: string): Line => ({
  what: `The person can be reached by ${channel === "EMAIL" ? "e-mail" : channel}`,
  holds: false,
  fact: `“${personId}” is not such an endpoint, and its user has none.`,
});

function liveLines(whole: WholeCampaign, { start, end, timeZone }: Triggered, now: Date): Line[] {
  const { word, meaning } =
    whole.status === "executing" ? waitingForEvents : campaignStatusWords[whole.status];
  const zone = timeZone.replaceAll("_", " ");
  const inWords = (wall: string) => `${wall.replace("T", ", ")}, ${zone}`;
  return [
    {
      what: "The campaign waits for events",
      holds: whole.status === "executing",
      fact: `It is “${word}”: ${meaning}`,
    },
    ...(start === null
      ? []
      : [
          {
            what: "Its start is over",
            holds: momentOf(start, timeZone) <= now,
            fact: `It starts on ${inWords(start)}.`,
          },
        ]),
    ...(end === null
      ? []
      : [
          {
            what: "Its end is to come",
            holds: momentOf(end, timeZone) > now,
            fact: `It ends on ${inWords(end)}.`,
          },
        ]),
  ];
}
