import { test as base, expect } from "@playwright/test";
import { startWaymark, type Waymark } from "@/server/testing/start-waymark";

interface Fixtures {
  start: typeof startWaymark;
}

const test = base.extend<Fixtures>({
  start: async ({}, use) => {
    const started: Waymark[] = [];
    await use(async (how) => {
      const waymark = await startWaymark(how);
      started.push(waymark);
      return waymark;
    });
    for (const waymark of started) await waymark.kill();
    for (const waymark of started) await waymark.remove();
  },
});

test.slow(); // each starts several

test("Waymark starts on an empty folder, and again without installing or building anything", async ({
  start,
  request,
}) => {
  const first = await start({ wholly: true });
  expect((await request.get(first.url)).ok()).toBe(true);
  await first.stop();
  expect(first.output()).toContain("Stopped");

  const second = await start({ wholly: true, dataDir: first.dataDir });
  expect(second.output()).not.toMatch(/Installing|Building/);
  expect((await request.get(second.url)).ok()).toBe(true);
});

test("killed at once, it starts again and takes its database over", async ({ start, request }) => {
  const killed = await start();
  await killed.kill();

  const next = await start({ dataDir: killed.dataDir });
  expect(next.output()).toContain("Found the database running");
  expect((await request.get(next.url)).ok()).toBe(true);
});

test("a second one on the same data directory is refused, and told who runs there", async ({ start }) => {
  const first = await start();
  const refused = start({ dataDir: first.dataDir });
  await expect(refused).rejects.toThrow(`pid ${first.pid}, port ${new URL(first.url).port}`);
});

test("a port that is taken is refused with another one to try", async ({ start }) => {
  const first = await start();
  const port = new URL(first.url).port;
  await expect(start({ env: { PORT: port } })).rejects.toThrow(`Port ${port} is taken by another program`);
});

test("what is wrong in the environment is named", async ({ start }) => {
  const refused = start({ env: { WAYMARK_SECRET: "short", PORT: "99999" } });
  await expect(refused).rejects.toThrow(/PORT: .*WAYMARK_SECRET: must have at least 32 characters/s);
});
