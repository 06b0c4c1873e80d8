import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { listen } from "./listen";

const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port; // on a port, not on a pipe

test("a port that is taken is an error that offers another", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, resolve));
  const taken = portOf(other);

  await expect(listen(taken)).rejects.toThrow(`Port ${taken} is taken by another program`);
  other.close();
});

test("who asks too early is told to come back, and closing lets an answer finish", async () => {
  const port = await listen(0);
  const url = `http://127.0.0.1:${portOf(port.server)}/`;
  const early = await fetch(url);
  expect([early.status, early.headers.get("retry-after")]).toEqual([503, "1"]);
  await early.text();

  let finish = () => {};
  const asked = new Promise<void>((resolve) => {
    port.answerWith((_request, response) => {
      finish = () => response.end("done");
      resolve();
    });
  });
  const answer = fetch(url);
  await asked;
  const closed = port.close(10_000);
  finish();
  expect(await (await answer).text()).toBe("done");
  await closed;
});

test("what hangs on beyond the patience is cut off", async () => {
  const port = await listen(0);
  const asked = new Promise<void>((resolve) => port.answerWith(() => resolve()));
  const answer = fetch(`http://127.0.0.1:${portOf(port.server)}/`);
  const failed = expect(answer).rejects.toThrow();
  await asked;
  await port.close(50);
  await failed;
});
