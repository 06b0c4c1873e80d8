import { randomUUID } from "node:crypto";
import { pauseCampaign } from "@/server/campaigns/pause-campaign";
import { resumeCampaign } from "@/server/campaigns/resume-campaign";
import { stopCampaign } from "@/server/campaigns/stop-campaign";
import type { Context } from "@/server/context";
import { openRoute } from "@/server/providers/smtp/open-smtp";
import { test as base, expect, type House, until } from "@/server/testing/engine/engine-test";
import { startSmtpSink } from "@/server/testing/engine/smtp-sink";

const CONNECTIONS = 4;
const ANSWER_MS = 1_500;

/** A mail server that takes its time, reached by the real pool. */
const test = base.extend<{ slow: Awaited<ReturnType<typeof openSlow>> }>({
  slow: async ({}, use) => {
    const slow = await openSlow();
    await use(slow);
    await slow.provider.close();
    await slow.stop();
  },
});

async function openSlow() {
  const arrived: string[] = [];
  const { port, stop } = await startSmtpSink({
    onMessage: (key) => arrived.push(key),
    delayMs: () => ANSWER_MS,
  });
  const settings = {
    host: "127.0.0.1",
    port,
    security: "none",
    checkCertificate: false,
    user: "",
    connections: CONNECTIONS,
    handover: "nodemailer",
    timeoutSeconds: 60,
  } as const;
  const provider = openRoute({ settings, password: "", connectMs: 10_000, answerMs: 60_000 });
  return { provider, arrived, stop };
}

const ownerOf = (house: House, projectId: string): Context => ({
  db: house.db,
  projectId,
  projectRole: "admin",
  actor: { kind: "user", id: randomUUID(), name: "Ada", email: "ada@example.com", role: "owner" },
  now: () => house.clock.at,
});

async function launched(house: House) {
  const made = await house.makeRun();
  await house.people(made.projectId, 100);
  return { made, ctx: ownerOf(house, made.projectId), id: made.campaignId ?? "" };
}

const settledDown = (house: House, runId: string) => async () => !(await house.messages(runId)).sending;

test("pause and stop hold at once what waits for a connection of a slow server", async ({ house, slow }) => {
  const { made, ctx, id } = await launched(house);
  const engine = house.start(slow.provider);
  await until(() => slow.arrived.length >= CONNECTIONS);
  await pauseCampaign(ctx, { id });
  const atPause = slow.arrived.length;
  await until(settledDown(house, made.id));
  expect(slow.arrived.length).toBeLessThanOrEqual(atPause + CONNECTIONS);
  expect(await house.messages(made.id)).toEqual({
    accepted: slow.arrived.length,
    queued: 100 - slow.arrived.length,
  });

  await resumeCampaign(ctx, { id });
  const resumedAt = slow.arrived.length;
  await until(() => slow.arrived.length >= resumedAt + CONNECTIONS);
  await stopCampaign(ctx, { id });
  const atStop = slow.arrived.length;
  await until(async () => (await house.messages(made.id)).canceled === 100 - slow.arrived.length);
  await until(settledDown(house, made.id));
  await engine.stop();
  expect(slow.arrived.length).toBeLessThanOrEqual(atStop + CONNECTIONS);
  expect(await house.messages(made.id)).toEqual({
    accepted: slow.arrived.length,
    canceled: 100 - slow.arrived.length,
  });
});

test("an engine that ends hands back what a slow server has not begun with: none of it is unknown", async ({
  house,
  slow,
}) => {
  const { made } = await launched(house);
  const engine = house.start(slow.provider);
  await until(() => slow.arrived.length >= CONNECTIONS);
  const summary = await engine.stop();
  expect(summary.unanswered).toBe(0);
  expect(summary.handedOver).toBe(slow.arrived.length);
  expect(slow.arrived.length).toBeLessThanOrEqual(2 * CONNECTIONS);
  expect(await house.messages(made.id)).toEqual({
    accepted: slow.arrived.length,
    queued: 100 - slow.arrived.length,
  });
});
