import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { test as base, expect } from "vitest";
import { keepEngineRunning } from "./standing-request";

const quickly = { timeout: 5_000, interval: 10 };

interface Fixtures {
  serve: (listener: RequestListener) => Promise<number>;
}

const test = base.extend<Fixtures>({
  serve: async ({}, use) => {
    const servers: ReturnType<typeof createServer>[] = [];
    await use(async (listener) => {
      const server = createServer(listener);
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return (server.address() as AddressInfo).port; // a server on a port, not on a pipe
    });
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  },
});

test("one request stands at all times, and the last one may finish its work", async ({ serve }) => {
  let open = 0;
  let finish = () => {};
  const seen: unknown[] = [];
  const port = await serve(async (request, response) => {
    open += 1;
    let body = "";
    for await (const chunk of request) body += chunk;
    seen.push({ method: request.method, token: request.headers.authorization, ...JSON.parse(body) });
    finish = () => {
      open -= 1;
      response.end("{}");
    };
  });
  const engine = keepEngineRunning({
    url: `http://127.0.0.1:${port}/api/engine`,
    token: "sesame",
    log: () => {},
  });
  await expect.poll(() => seen).toEqual([{ method: "POST", token: "Bearer sesame", budgetMs: 55_000 }]);

  finish();
  await expect.poll(() => seen.length, quickly).toBe(2);
  expect(open).toBe(1);

  const ending = engine.end(10_000);
  finish();
  await ending;
  expect([open, seen.length]).toEqual([0, 2]);
});

test("the next request is there before the time of the last one is over", async ({ serve }) => {
  const open: (() => void)[] = [];
  const port = await serve((_request, response) => open.push(() => response.end("{}")));
  const engine = keepEngineRunning({
    url: `http://127.0.0.1:${port}/`,
    token: "t",
    log: () => {},
    budgetMs: 2_600,
  });
  await expect.poll(() => open.length, quickly).toBe(2); // neither was answered
  const ending = engine.end(10_000);
  for (const answer of open) answer();
  await ending;
  expect(open).toHaveLength(2);
});

test("an engine that fails is asked again, and told of once", async ({ serve }) => {
  const lines: string[] = [];
  let asked = 0;
  const port = await serve((_request, response) => {
    asked += 1;
    if (asked < 3) response.writeHead(500).end();
  });

  const engine = keepEngineRunning({
    url: `http://127.0.0.1:${port}/`,
    token: "t",
    log: (line) => lines.push(line),
  });
  await expect.poll(() => asked, quickly).toBe(3);
  expect(lines).toEqual(["The engine rests: it answered 500. Trying again."]);
  await engine.end(0);
});
