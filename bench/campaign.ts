import { setTimeout as delay } from "node:timers/promises";
import { eq, isNull } from "drizzle-orm";
import { makeFactories } from "@/db/factories";
import { project, run } from "@/db/schema";
import { bareInsert, bareNodemailer, barePipelined } from "./bare";
import { html, subject, text } from "./mail";
import { sampleMemory } from "./memory";
import { fillProject } from "./people";
import { median, percentile } from "./report";
import type { Scene, Stage } from "./stage";
import { until } from "./until";

const LOOK_EVERY_MS = 100;
const MAILS_A_SECOND = { nodemailer: 700, pipelined: 2_500 };

/** How many pages are named with what they took. */
const SLOWEST = 4;

/** A campaign to everyone, launched as the console does it, and the console used while it sends. */
export const campaign: Stage = {
  name: "campaign",
  run: async (scene) => {
    const { db, sink, operator, people, say } = scene;
    const make = makeFactories(db);
    const { id: projectId } = await projectWithPeople(scene);
    await rest(scene);
    const bareSeconds = await bareInsert(db, projectId);
    const bareRate = scene.handover === "pipelined" ? await barePipelined(sink) : await bareNodemailer(sink);
    const template = await make.template({ subject, html, text });
    const plannedAlone = await planAlone(scene, projectId, template.id);

    const draft = await make.campaign({ projectId, templateId: template.id });
    const before = await sink.counts();
    const memory = sampleMemory(scene.waymark.pid);
    const launchedAt = Date.now();
    await operator.trpc.campaigns.launch.mutate({ projectId, id: draft.id });
    say("launched");

    const firstMail = await until(async () => {
      const { accepted } = await sink.counts();
      return accepted > before.accepted ? Date.now() - launchedAt : null;
    });
    const planned = await until(() => planningTook(scene, draft.id));
    say(`planned in ${planned.toFixed(1)} s`);
    const rate = await sendingRate(scene);
    const used = await useConsole(scene, projectId, draft.id);
    for (const [page, ms] of used.slowest) say(`${page}: ${Math.round(ms)} ms, median`);
    await operator.trpc.campaigns.stop.mutate({ projectId, id: draft.id });
    const { doubled } = await settled(sink);
    const megabytes = memory.stop();

    return [
      { what: `${people} people planned`, value: plannedAlone, unit: "s", bar: { atMost: 15 } },
      { what: "  while the first of them get their mail at full speed", value: planned, unit: "s" },
      { what: "  the same rows by one bare INSERT … SELECT", value: bareSeconds, unit: "s" },
      { what: "first mail after launch", value: firstMail / 1000, unit: "s", bar: { atMost: 1 } },
      {
        what: `mails through SMTP by ${scene.handover}, durable`,
        value: rate,
        unit: "/s",
        bar: { atLeast: MAILS_A_SECOND[scene.handover] },
      },
      { what: `  bare ${scene.handover}, the same mail`, value: bareRate, unit: "/s" },
      { what: "  ours to bare", value: rate / bareRate, unit: "" },
      { what: "console pages while it sends, p95", value: used.pageMs, unit: "ms", bar: { atMost: 500 } },
      { what: "  mails meanwhile, a page loaded all the time", value: used.rate, unit: "/s" },
      {
        what: "Node's memory from the launch to the last mail, most",
        value: megabytes,
        unit: "MB",
        bar: { atMost: 600 },
      },
      { what: "mails doubled", value: doubled, unit: "", bar: { atMost: 0 } },
    ];
  },
};

/** Seconds to plan a campaign of which hardly a mail leaves, since its project allows one a second. */
async function planAlone(scene: Scene, projectId: string, templateId: string) {
  const { db, operator } = scene;
  const { id } = await makeFactories(db).campaign({ projectId, templateId });
  await db.update(project).set({ messagesPerSecond: 1 }).where(eq(project.id, projectId));
  await operator.trpc.campaigns.launch.mutate({ projectId, id });
  await db.update(project).set({ messagesPerSecond: null }).where(eq(project.id, projectId));
  const seconds = await until(() => planningTook(scene, id));
  await operator.trpc.campaigns.stop.mutate({ projectId, id });
  await rest(scene);
  return seconds;
}

async function planningTook({ db }: Scene, campaignId: string) {
  const [row] = await db.raw<{ seconds: number }[]>`
    select extract(epoch from planned_at - as_of)::float8 as seconds
    from run where campaign_id = ${campaignId} and planned_at is not null`;
  return row?.seconds ?? null;
}

/** Waits until what was stopped is cleared away, so that it does not weigh on what is measured next. */
async function rest({ db, say }: Scene) {
  const startedAt = performance.now();
  await until(async () => ((await db.$count(run, isNull(run.finishedAt))) === 0 ? true : null));
  await db.raw`vacuum analyze message`;
  say(`cleared away in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

export async function projectWithPeople({ db, people, say }: Scene) {
  const make = makeFactories(db);
  const name = `Bench of ${people}`;
  const found = await db.query.project.findFirst({ where: (table, { eq }) => eq(table.name, name) });
  if (found) return found;
  const created = await make.project({ name, fromName: "Bench", fromAddress: "bench@example.com" });
  say(`making ${people} people`);
  await fillProject(db, created.id, people);
  return created;
}

/** What the sink takes over a while in which nobody looks. */
async function sendingRate({ sink, seconds }: Scene) {
  const start = await sink.counts();
  const startedAt = performance.now();
  await delay(seconds * 1000);
  const end = await sink.counts();
  return (end.accepted - start.accepted) / ((performance.now() - startedAt) / 1000);
}

/** What pages take while it sends, one after the other, and what is sent meanwhile. */
async function useConsole({ sink, operator, seconds }: Scene, projectId: string, campaignId: string) {
  const inProject = [
    "",
    "/people",
    "/campaigns",
    `/campaigns/${campaignId}`,
    `/campaigns/${campaignId}?tab=recipients`,
    "/settings",
    "/settings/email",
  ];
  const pages = ["/outbox", ...inProject.map((page) => `/projects/${projectId}${page}`)];
  const times = pages.map((page) => ({ page, took: [] as number[] }));
  const start = await sink.counts();
  const startedAt = performance.now();
  for (let nth = 0; performance.now() - startedAt < seconds * 1000; nth++) {
    const at = times[nth % times.length];
    at?.took.push(await operator.timePage(at.page));
    await delay(LOOK_EVERY_MS);
  }
  const end = await sink.counts();
  const rate = (end.accepted - start.accepted) / ((performance.now() - startedAt) / 1000);
  const medians = times.map(({ page, took }): [string, number] => [page, median(took)]);
  const slowest = medians.sort(([, one], [, other]) => other - one).slice(0, SLOWEST);
  return {
    rate,
    slowest,
    pageMs: percentile(
      times.flatMap(({ took }) => took),
      95,
    ),
  };
}

/** The counts once nothing more arrives: what was in the provider's hands when the campaign stopped. */
export async function settled(sink: Scene["sink"]) {
  let counts = await sink.counts();
  for (;;) {
    await delay(1_000);
    const later = await sink.counts();
    if (later.accepted === counts.accepted) return later;
    counts = later;
  }
}
