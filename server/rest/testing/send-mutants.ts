import { everyone } from "@/domain/segments/criteria";
import { createKey } from "@/server/access/keys/create-key";
import type { Context } from "@/server/context";
import type { Database } from "@/server/database";
import { createSegment } from "@/server/segments/create-segment";
import { makeRestApp } from "../app";
import { dice, mutant } from "./mutants";
import { sign } from "./sign";

const SECRET_OF_ANOTHER = "belongs-to-somebody-else";
const MOST_MS = 10_000;
const AT_ONCE = 8;

interface Made {
  id: string;
}

/** What the factories of the tests make, as far as it is needed here. */
interface Make {
  project: (over?: { name: string }) => Promise<Made>;
  endpoint: (over: { projectId: string; address?: string; userId: string }) => Promise<Made>;
  campaign: (over: { projectId: string; name: string }) => Promise<Made>;
}

/** What nobody else may read or change. */
async function makeStranger(account: Context, make: Make) {
  const project = await make.project({
    name: `Stranger ${SECRET_OF_ANOTHER.slice(0, 8)} ${Math.random()}`.slice(0, 60),
  });
  const ctx = { ...account, projectId: project.id, projectRole: "admin" } as const;
  const address = `${SECRET_OF_ANOTHER}@example.com`;
  const endpoint = await make.endpoint({ projectId: project.id, address, userId: SECRET_OF_ANOTHER });
  const segment = await createSegment(ctx, { name: SECRET_OF_ANOTHER, criteria: everyone });
  const campaign = await make.campaign({ projectId: project.id, name: SECRET_OF_ANOTHER });
  return { ids: [project.id, endpoint.id, segment.id, campaign.id], projectId: project.id };
}

interface Fixtures {
  ctx: Context;
  make: Make;
}

interface Sending {
  seed: number;
  count: number;
  /** How many are of operations that are offered, beside those that chance makes so: these cost a statement and more. */
  offeredShare: number;
}

/** Sends requests that a key of one project signs and nobody would write; says what went wrong with them. */
export async function sendMutants({ ctx, make }: Fixtures, { seed, count, offeredShare }: Sending) {
  const { db } = ctx;
  const [stranger, mine] = [await makeStranger(ctx, make), await make.project()];
  const endpoint = await make.endpoint({ projectId: mine.id, userId: "me" });
  const key = await createKey(ctx, { projectId: mine.id, name: "Mutants", ratePerSecond: 100_000 });
  const ids = [...Array.from({ length: 12 }, () => mine.id), endpoint.id, "me", ...stranger.ids];
  const before = await contentsOf(db, stranger.projectId);
  const app = makeRestApp(() => db);
  const roll = dice(seed);
  const faults: string[] = [];
  const statuses = new Map<number, number>();

  const sendOne = async () => {
    const { name, method, url, body } = mutant(roll, ids, offeredShare);
    if (name === "DeleteApp") return; // would end it all: a key may delete its own project
    const headers = sign({ method, url, body, key });
    const init = { method, headers, ...(method === "GET" ? {} : { body: new Uint8Array(body) }) };
    const started = performance.now();
    const answer = await app.request("http://localhost/v1/x", init, { incoming: { url } });
    const text = await answer.text();
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    const fault = faultOf(answer, text, performance.now() - started);
    if (fault)
      faults.push(`${fault}: ${method} ${url.slice(0, 200)} ${Buffer.from(body).toString("utf8", 0, 500)}`);
  };
  let sent = 0;
  const sender = async () => {
    while (sent++ < count) await sendOne();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  if (JSON.stringify(await contentsOf(db, stranger.projectId)) !== JSON.stringify(before))
    faults.push("something of another project was changed");
  return { faults, statuses };
}

function faultOf(answer: Response, text: string, took: number): string | null {
  if (answer.status >= 500) return String(answer.status);
  if (text.includes(SECRET_OF_ANOTHER)) return "leaked";
  if (took > MOST_MS) return "slow";
  return answer.status >= 400 && !isPinpointError(answer, text)
    ? `no error of Pinpoint's, but ${text}`
    : null;
}

function isPinpointError({ headers }: Response, text: string): boolean {
  const body: unknown = JSON.parse(text);
  const hasName = /^\w+Exception$/.test(headers.get("x-amzn-errortype") ?? "");
  return hasName && typeof body === "object" && body !== null && "Message" in body && "RequestID" in body;
}

async function contentsOf(db: Database, projectId: string) {
  return [
    await db.raw`select * from project where id = ${projectId}`,
    await db.raw`select * from endpoint where project_id = ${projectId} order by id`,
    await db.raw`select * from segment where project_id = ${projectId} order by id`,
    await db.raw`select * from campaign where project_id = ${projectId} order by id`,
  ];
}
