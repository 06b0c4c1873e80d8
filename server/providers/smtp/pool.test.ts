import { afterEach } from "vitest";
import { until } from "@/server/testing/engine/until";
import { expect, test } from "@/server/testing/test";
import { atOnce, makeHandover } from "../provider.suite";
import { closeAll, openAt, rudeServer } from "./testing/open-at";

afterEach(closeAll);

test("mails that wait for a connection of a slow server are given back as soon as they may no longer begin", async () => {
  const server = await rudeServer({ body: () => "stall" });
  const patience = { connectMs: 15_000, answerMs: 3_000 };
  const provider = openAt(server.port, { connections: 2, patience });
  let isStopped = false;
  const terms = { ...atOnce, mayBegin: () => !isStopped };
  const answers = provider.send(
    Array.from({ length: 20 }, () => makeHandover()),
    terms,
  );
  await until(() => server.received.length === 2);
  isStopped = true;
  expect(await Promise.race(answers)).toEqual({ kind: "back" }); // before the server lets go of a connection
  const kinds = (await Promise.all(answers)).map(({ kind }) => kind);
  expect(kinds).toEqual(["unknown", "unknown", ...Array.from({ length: 18 }, () => "back")]);
  expect(server.received).toHaveLength(2);
});
