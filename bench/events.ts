import { setTimeout as delay } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { makeFactories } from "@/db/factories";
import { project } from "@/db/schema";
import { momentOfOccasion } from "@/domain/delivery/occasion";
import { EVENTS_A_CALL, eventCaller } from "./event-caller";
import { html, subject, text } from "./mail";
import { addPeople } from "./people";
import { percentile } from "./report";
import type { Scene, Stage } from "./stage";
import { until } from "./until";

const PEOPLE = 2_000;
const TRIGGERS = 100;
const SEGMENTS = 20;
const CALLERS = 16;
const STEADY_EVENTS = 2_000;
const FIRING_OF_A_THOUSAND = 10;

/** Events as applications send them: signed, ten endpoints with ten events a call, answered once they are stored for good. */
export const events: Stage = {
  name: "events",
  run: async (scene) => {
    const { projectId, caller } = await furnish(scene);
    const most = await asMuchAsCan(scene, caller);
    scene.say(`${Math.round(most.rate)} events/s, p50 ${Math.round(percentile(most.took, 50))} ms`);
    await delay(1_000);
    const steady = await steadily(scene, projectId, caller);
    caller.close();
    await stopAll(scene, projectId);
    return [
      {
        what: `events taken, ${TRIGGERS} triggers live`,
        value: most.rate,
        unit: "/s",
        bar: { atLeast: 8_000 },
      },
      {
        what: "  a call of 100 answered, p99",
        value: percentile(most.took, 99),
        unit: "ms",
        bar: { atMost: 150 },
      },
      {
        what: `event to message handed over at ${STEADY_EVENTS}/s, p50`,
        value: percentile(steady.waits, 50),
        unit: "ms",
      },
      { what: "  p99", value: percentile(steady.waits, 99), unit: "ms", bar: { atMost: 1_000 } },
      { what: "  a call answered meanwhile, p99", value: percentile(steady.took, 99), unit: "ms" },
      { what: "  messages that events set off", value: steady.waits.length, unit: "" },
    ];
  },
};

type Caller = ReturnType<typeof eventCaller>;

async function furnish({ db, operator, waymark, say }: Scene) {
  const make = makeFactories(db);
  const { id: projectId } = await make.project({ fromName: "Bench", fromAddress: "bench@example.com" });
  await addPeople(db, projectId, PEOPLE, "of-events");
  const key = await operator.trpc.keys.create.mutate({ projectId, name: "Bench" });
  const segmentIds: string[] = [];
  for (let nth = 0; nth < SEGMENTS; nth++) segmentIds.push(await segmentOf(operator, projectId, nth));
  const { id: templateId } = await make.template({ subject, html, text });
  for (let nth = 0; nth < TRIGGERS; nth++) {
    const segmentId = segmentIds[nth % (SEGMENTS * 2)];
    const audience = segmentId ? ({ kind: "segment", segmentId } as const) : ({ kind: "everyone" } as const);
    const draft = await make.campaign({ projectId, templateId, audience, schedule: scheduleOf(nth) });
    await operator.trpc.campaigns.launch.mutate({ projectId, id: draft.id });
  }
  say(`${TRIGGERS} campaigns wait for events, ${SEGMENTS} segments filter them`);
  const rows = await db.raw<{ id: string }[]>`select id from endpoint where project_id = ${projectId}`;
  const endpointIds = rows.map(({ id }) => id);
  const caller = eventCaller({
    url: waymark.url,
    projectId,
    key: { id: key.id, secret: key.secret },
    endpointIds,
  });
  await caller.call({ firing: 0 });
  return { projectId, caller };
}

async function segmentOf({ trpc }: Scene["operator"], projectId: string, nth: number): Promise<string> {
  const subject = { of: "field", name: "ChannelType" } as const;
  const isMail = { kind: "value", subject, test: { operator: "is", values: ["EMAIL", `x${nth}`] } } as const;
  const criteria = { kind: "group", match: "all", nodes: [isMail] } as const;
  const { id } = await trpc.segments.create.mutate({
    projectId,
    name: `Mail ${nth}`,
    criteria: { ...criteria, nodes: [...criteria.nodes] } as never,
  });
  return id;
}

/** Ten wait for each event, each for another plan. */
const scheduleOf = (nth: number) => ({
  kind: "event" as const,
  trigger: {
    types: [`bench.${nth % 10}`],
    where: [
      { of: "attribute" as const, name: "plan", test: { operator: "is" as const, values: [`p${nth}`] } },
      { of: "metric" as const, name: "total", test: { operator: "at_least" as const, number: 0 } },
    ],
  },
  start: null,
  end: null,
  timeZone: "UTC",
  withinMinutes: 5,
});

async function asMuchAsCan({ seconds }: Scene, { call }: Caller) {
  const took: number[] = [];
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1_000;
  const keepCalling = async () => {
    while (performance.now() < endsAt) took.push(await call({ firing: 0 }));
  };
  await Promise.all(Array.from({ length: CALLERS }, keepCalling));
  return { took, rate: (took.length * EVENTS_A_CALL) / ((performance.now() - startedAt) / 1_000) };
}

/** At a steady rate, of which some set campaigns off. */
async function steadily({ db, seconds }: Scene, projectId: string, { call }: Caller) {
  const took: number[] = [];
  const everyMs = (EVENTS_A_CALL / STEADY_EVENTS) * 1_000;
  const calls: Promise<unknown>[] = [];
  const startedAt = performance.now();
  for (let nth = 0; performance.now() < startedAt + seconds * 1_000; nth++) {
    calls.push(call({ firing: FIRING_OF_A_THOUSAND }).then((ms) => took.push(ms)));
    await delay(Math.max(0, startedAt + (nth + 1) * everyMs - performance.now()));
  }
  await Promise.all(calls);
  await until(async () => ((await waitingOf(db, projectId)) === 0 ? true : null));
  const rows = await db.raw<{ occasionId: string; at: Date }[]>`
    select m.occasion_id as "occasionId", m.updated_at as at from message m
    where m.project_id = ${projectId} and m.state = 'accepted'`;
  return {
    took,
    waits: rows.map(({ occasionId, at }) => at.getTime() - momentOfOccasion(occasionId).getTime()),
  };
}

async function waitingOf(db: Scene["db"], projectId: string): Promise<number> {
  const [row] = await db.raw<{ waiting: number }[]>`
    select count(*)::int as waiting from message where project_id = ${projectId} and state in ('queued', 'sending')`;
  return row?.waiting ?? 0;
}

/** The next run has a project of its own. */
async function stopAll({ db }: Scene, projectId: string) {
  await db.update(project).set({ deletedAt: new Date() }).where(eq(project.id, projectId));
}
