import { makeFactories } from "@/db/factories";
import type { Campaign } from "@/db/schema";
import { projectWithPeople, settled } from "./campaign";
import { html, subject, text } from "./mail";
import { addPeople } from "./people";
import { percentile } from "./report";
import type { Scene, Stage } from "./stage";
import { until } from "./until";

const RUNS = 300;
const PEOPLE_A_RUN = 20;
const LAUNCHES_AT_ONCE = 4;

/** Many small campaigns, each of a project of its own, launched while a large one sends through the same server. */
export const smallRuns: Stage = {
  name: "small-runs",
  run: async (scene) => {
    const { db, sink, operator, say } = scene;
    const make = makeFactories(db);
    const { id: templateId } = await make.template({ subject, html, text });
    const large = await make.campaign({ projectId: (await projectWithPeople(scene)).id, templateId });
    const small: Campaign[] = [];
    for (const projectId of await smallProjects(scene))
      small.push(await make.campaign({ projectId, templateId }));
    const launch = ({ projectId, id }: Campaign) => operator.trpc.campaigns.launch.mutate({ projectId, id });

    await launch(large);
    await until(async () => ((await waitsOf(scene, [large])).length > 0 ? true : null));
    say(`the large one sends; launching ${RUNS} small ones`);
    const startedAt = performance.now();
    await sharedAmong(LAUNCHES_AT_ONCE, small, launch);
    say(`launched in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    const waits = await until(async () => {
      const started = await waitsOf(scene, small);
      return started.length === RUNS ? started : null;
    });
    const left = await stopIfMoving(scene, large);
    say(`the large one had ${left} messages left`);
    await settled(sink);

    return [
      {
        what: `${RUNS} small runs beside a large one: started, p50`,
        value: percentile(waits, 50),
        unit: "s",
      },
      { what: "  p95", value: percentile(waits, 95), unit: "s" },
      { what: "  the slowest", value: percentile(waits, 100), unit: "s", bar: { atMost: 2 } },
      { what: "  messages the large one had left then", value: left, unit: "" },
    ];
  },
};

/** The projects of an earlier run, or new ones. */
async function smallProjects({ db }: Scene): Promise<string[]> {
  const name = "Small of the bench";
  const found = await db.raw<{ id: string }[]>`
    select replace(id::text, '-', '') as id from project where starts_with(name, ${name})`;
  if (found.length > 0) return found.map(({ id }) => id);
  const make = makeFactories(db);
  const ids: string[] = [];
  for (let nth = 1; nth <= RUNS; nth++) {
    const sender = { fromName: "Bench", fromAddress: "bench@example.com" };
    const { id } = await make.project({ name: `${name} ${nth}`, ...sender });
    await addPeople(db, id, PEOPLE_A_RUN, `of-${nth}`);
    ids.push(id);
  }
  return ids;
}

/** Seconds from the launch to the first message handed over, of those that have got there. */
async function waitsOf({ db }: Scene, campaigns: Campaign[]): Promise<number[]> {
  const rows = await db.raw<{ seconds: number }[]>`
    select extract(epoch from r.first_sent_at - c.launched_at)::float8 as seconds
    from run r join campaign c on c.id = r.campaign_id
    where r.campaign_id = any(${campaigns.map(({ id }) => id)}::uuid[]) and r.first_sent_at is not null`;
  return rows.map(({ seconds }) => seconds);
}

async function sharedAmong<T>(hands: number, items: T[], act: (item: T) => Promise<unknown>) {
  const rest = items.values(); // one iterator: each takes the next
  const work = async () => {
    for (const item of rest) await act(item);
  };
  await Promise.all(Array.from({ length: hands }, work));
}

async function stopIfMoving({ db, operator }: Scene, { projectId, id }: Campaign): Promise<number> {
  const [row] = await db.raw<{ left: number }[]>`
    select count(*)::int as left from message m join run r on r.id = m.run_id
    where r.campaign_id = ${id} and m.state = 'queued'`;
  if (row?.left) await operator.trpc.campaigns.stop.mutate({ projectId, id });
  return row?.left ?? 0;
}
