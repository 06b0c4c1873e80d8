import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { project } from "@/db/schema";
import { launchCampaign } from "@/server/campaigns/launch-campaign";
import { updateCampaign } from "@/server/campaigns/update-campaign";
import { askHook } from "@/server/hooks/ask-hook";
import { openHookSecret } from "@/server/hooks/hook-secret";
import { setSendingDefaults } from "@/server/projects/set-sending-defaults";
import { test as base, expect, type House } from "@/server/testing/engine/engine-test";
import { draftOf, furnished, launched, runsOf, statusOf } from "@/server/testing/engine/launched";
import { makeTestProvider } from "@/server/testing/engine/test-provider";

interface Body {
  Endpoints: Record<string, { Address: string; Attributes: Record<string, string[]> }>;
  TreatmentId: string;
}
type Answer = (body: Body, nth: number) => { status?: number; body?: unknown };
interface HookServer {
  url: string;
  calls: { body: string; signature: string }[];
  answer: Answer;
}

const test = base.extend<{ hook: HookServer }>({
  hook: async ({}, use) => {
    const state: HookServer = { url: "", calls: [], answer: ({ Endpoints }) => ({ body: { Endpoints } }) };
    const server = createServer(async (request, response) => {
      const body = await readAll(request);
      state.calls.push({ body, signature: String(request.headers["waymark-signature"]) });
      const answered = state.answer(JSON.parse(body), state.calls.length);
      response.writeHead(answered.status ?? 200, { location: "http://127.0.0.1/elsewhere" });
      response.end(typeof answered.body === "string" ? answered.body : JSON.stringify(answered.body ?? {}));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`; // it listens
    await use(state);
    server.close();
  },
});

async function readAll(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request) text += part;
  return text;
}

const isDone = (house: House, id: string) => async () => (await statusOf(house, id)) === "completed";

test("[CMP-31] a hook is asked about fifty people at a time, signed; whom it leaves out gets nothing", async ({
  house,
  hook,
}) => {
  const ctx = await furnished(house, 120);
  hook.answer = ({ Endpoints }) => {
    const kept = Object.entries(Endpoints).filter(([, { Address }]) => !Address.startsWith("person1"));
    return { body: { Endpoints: Object.fromEntries(kept) } };
  };
  const { id } = await launched(house, ctx, { hook: { kind: "webhook", url: hook.url } });
  const { provider, handed } = makeTestProvider();
  await house.runUntil(provider, isDone(house, id));

  const [run] = await runsOf(house, id);
  expect(await house.messages(run?.id ?? "")).toEqual({ accepted: 89, "skipped hook_dropped": 31 });
  expect(handed.some(({ to }) => to.startsWith("person1"))).toBe(false);
  const bodies = hook.calls.map(({ body }) => JSON.parse(body) as Body);
  for (const { Endpoints, TreatmentId } of bodies) {
    expect(Object.keys(Endpoints).length).toBeLessThanOrEqual(50);
    expect(TreatmentId).toBe("0");
  }
  const asked = bodies.flatMap(({ Endpoints }) => Object.keys(Endpoints));
  expect(asked).toHaveLength(120);
  expect(new Set(asked).size).toBe(120); // nobody is asked about twice

  const [home] = await house.db.select().from(project).where(eq(project.id, ctx.projectId));
  const secret = openHookSecret(home?.hookSecret ?? "");
  for (const { body, signature } of hook.calls) {
    const [, seconds, mark] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
    expect(createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")).toBe(mark);
  }
});

test("[CMP-31] what a hook adds is in the mail, and in nobody's record", async ({ house, hook }) => {
  const ctx = await furnished(house, 3);
  hook.answer = ({ Endpoints }) => ({
    body: Object.fromEntries(
      Object.keys(Endpoints).map((id) => [id, { Attributes: { offer: ["Half price"] } }]),
    ),
  });
  const template = await house.make.template({
    html: "<p>{{Attributes.offer}}</p>",
    text: "{{Attributes.offer}}",
  });
  const treatments = [{ templateId: template.id }];
  const { id } = await launched(house, ctx, { hook: { kind: "webhook", url: hook.url }, treatments });
  const { provider, handed } = makeTestProvider();
  await house.runUntil(provider, isDone(house, id));
  expect(handed).toHaveLength(3);
  for (const { text } of handed) expect(text).toContain("Half price");
  const [row] = await house.db.raw`select count(*)::int as enriched from endpoint where attributes ? 'offer'`;
  expect(row).toEqual({ enriched: 0 });
});

test("[PRJ-12] the project's filter is asked for every campaign that names none and does not decline it", async ({
  house,
  hook,
}) => {
  const ctx = await furnished(house, 4);
  hook.answer = () => ({ body: { Endpoints: {} } });
  await setSendingDefaults(ctx, { hook: { kind: "webhook", url: hook.url } });
  const filtered = await launched(house, ctx);
  const unasked = await launched(house, ctx, { hook: { kind: "none" } });
  await house.runUntil(
    makeTestProvider().provider,
    async () => (await isDone(house, filtered.id)()) && (await isDone(house, unasked.id)()),
  );
  const [[first], [second]] = [await runsOf(house, filtered.id), await runsOf(house, unasked.id)];
  expect(await house.messages(first?.id ?? "")).toEqual({ "skipped hook_dropped": 4 });
  expect(await house.messages(second?.id ?? "")).toEqual({ accepted: 4 });
  expect(hook.calls).toHaveLength(1);
});

test("[CMP-31] a hook that fails three times skips those people, and says why; the third answer still counts", async ({
  house,
  hook,
}) => {
  const ctx = await furnished(house, 10);
  hook.answer = () => ({ status: 500 });
  const { id } = await launched(house, ctx, { hook: { kind: "webhook", url: hook.url } });
  await house.runUntil(makeTestProvider().provider, isDone(house, id));
  const [run] = await runsOf(house, id);
  expect(await house.messages(run?.id ?? "")).toEqual({ "skipped hook_failure": 10 });
  const details = await house.db.raw`select distinct detail from message where run_id = ${run?.id ?? ""}`;
  expect([...details]).toEqual([{ detail: "It answered 500" }]);
  expect(hook.calls).toHaveLength(3);

  hook.calls.length = 0;
  hook.answer = ({ Endpoints }, nth) => (nth % 3 === 0 ? { body: { Endpoints } } : { status: 503 });
  const next = await launched(house, ctx, { hook: { kind: "webhook", url: hook.url } });
  await house.runUntil(makeTestProvider().provider, isDone(house, next.id));
  const [second] = await runsOf(house, next.id);
  expect(await house.messages(second?.id ?? "")).toEqual({ accepted: 10 });
});

test.each<[string, Answer, string]>([
  ["that is no JSON", () => ({ body: "<html>" }), "Its answer is not JSON"],
  ["of another shape", () => ({ body: { Endpoints: "all" } }), "Its answer is no map of endpoints"],
  ["that leads elsewhere", () => ({ status: 302 }), "It answered 302"],
  ["without end", () => ({ body: `"${"x".repeat(3_000_000)}"` }), "Its answer is too long"],
])("[CMP-31] an answer %s is none", async (_, answer, detail) => {
  const server = createServer((_request, response) => {
    const { status = 200, body = {} } = answer({ Endpoints: {}, TreatmentId: "0" }, 1);
    response.writeHead(status, { location: "http://127.0.0.1/" });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { signal } = new AbortController();
  const answered = await askHook({ url, privateAllowed: true, secret: "s", body: {}, signal });
  server.close();
  expect(answered).toEqual({ ok: false, detail });
});

test("[CMP-31] a hook that hangs is left after its time, three times", async () => {
  let calls = 0;
  const server = createServer(() => {
    calls += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { signal } = new AbortController();
  const call = { url, privateAllowed: true, secret: "s", body: {}, timeoutMs: 400, signal };
  expect(await askHook(call)).toEqual({ ok: false, detail: "It did not answer in time" });
  server.closeAllConnections();
  server.close();
  expect(calls).toBe(3);
});

test("[CMP-31] a hook may lie inside only where an admin of the account named it, and never where clouds keep their keys", async ({
  house,
  hook,
}) => {
  const ctx = await furnished(house, 1);
  const draft = await draftOf(house, ctx);
  const { actor } = ctx;
  if (actor.kind !== "user") throw new Error("the owner is a user");
  const marketer = { ...ctx, actor: { ...actor, role: "marketer" as const } };
  const naming = (url: string) => ({ id: draft.id, hook: { kind: "webhook" as const, url } });
  const refused = { code: "invalid", field: "hook" };
  await expect(updateCampaign(marketer, naming(hook.url))).rejects.toMatchObject(refused);
  await expect(updateCampaign(ctx, naming("http://169.254.169.254/latest"))).rejects.toMatchObject(refused);

  await updateCampaign(marketer, naming(hook.url.replace("127.0.0.1", "localhost"))); // a name is looked at when it is called
  await launchCampaign(ctx, { id: draft.id });
  await house.runUntil(makeTestProvider().provider, isDone(house, draft.id));
  const [run] = await runsOf(house, draft.id);
  expect(await house.messages(run?.id ?? "")).toEqual({ "skipped hook_failure": 1 });
  expect(hook.calls).toEqual([]);
});
